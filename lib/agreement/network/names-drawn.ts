import { labelWidth, type Point, type Size } from './layout'

type Node = Point & { radius: number }
type Box = { left: number; top: number; right: number; bottom: number }

/** Height of a name in pixels, and the distance from its node's edge to its baseline below. */
const [HEIGHT, BELOW] = [15, 13]

/** Where the name of a node stands below it: the middle of its baseline. */
export const nameBelow = ({ x, y, radius }: Node): Point => ({ x, y: y + radius + BELOW })

/**
 * Where the names stand that find room in a drawing of many nodes: the first in order beside its node on any side,
 * the next where it covers no node and no name before; others have none.
 * @param order indexes of the nodes to be named, the most important first
 * @param letters places of the clusters' letters, which stay free
 */
export function placeNames(
  nodes: readonly Node[],
  labels: readonly string[],
  order: readonly number[],
  letters: readonly Point[],
  { width, height }: Size,
): Map<number, Point> {
  const taken = letters.map(({ x, y }): Box => ({ left: x - 4, top: y - 20, right: x + 22, bottom: y + 4 }))
  const dots = nodes.map(
    ({ x, y, radius }): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }),
  )
  const placed = new Map<number, Point>()
  for (const index of order) {
    const node = nodes[index]
    if (!node) continue
    const wide = labelWidth(labels[index] ?? '')
    const sideways = node.radius + 3 + wide / 2
    const places = [
      nameBelow(node),
      { x: node.x, y: node.y - node.radius - 5 },
      { x: node.x + sideways, y: node.y + 4 },
      { x: node.x - sideways, y: node.y + 4 },
    ]
    for (const place of places) {
      const box = {
        left: place.x - wide / 2,
        top: place.y - HEIGHT + 3,
        right: place.x + wide / 2,
        bottom: place.y + 3,
      }
      const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
      if (!inside || [...taken, ...dots].some((other) => overlap(box, other))) continue
      taken.push(box)
      placed.set(index, place)
      break
    }
  }
  return placed
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
