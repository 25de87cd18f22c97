import forceAtlas2 from 'graphology-layout-forceatlas2'
import { type Tie, weightedGraph } from '@/lib/agreement/graph'

export type Point = { x: number; y: number }
export type Size = { width: number; height: number }

/** Above this number of nodes their places say their cluster alone. */
export const MOST_BY_TIES = 40
const ITERATIONS = 400
/** Pixels of a label's letter, and the height of a node with its label. */
const LETTER = 6.6
const NODE_HEIGHT = 34
const PADDING = 46

/** Pixels of a label, about. */
export const labelWidth = (label: string) => Math.max(24, label.length * LETTER + 6)

/**
 * Places of nodes in a drawing, in pixels. Nodes begin by cluster on fixed spirals, ties pull them together, and labels
 * are pushed apart as boxes. Nothing is random, so that the same data gives the same picture. Many nodes stay on the
 * spirals of their clusters, those with drawn ties on the rim that faces them.
 * @param drawn ties that are drawn between clusters
 */
export function layOut(
  labels: readonly string[],
  ties: readonly Tie[],
  clusters: readonly number[],
  size: Size,
  drawn: readonly Tie[] = [],
): Point[] {
  const start = spirals(clusters, labels.length > MOST_BY_TIES ? drawn : [])
  if (labels.length > MOST_BY_TIES) return scaleInto(start, size)
  const most = ties.reduce((high, { weight }) => Math.max(high, weight), Number.MIN_VALUE)
  const graph = weightedGraph(
    labels.length,
    ties.map((tie) => ({ ...tie, weight: tie.weight / most })),
  )
  start.forEach((point, node) => {
    graph.mergeNodeAttributes(String(node), point)
  })
  const placed = forceAtlas2(graph, {
    iterations: ITERATIONS,
    getEdgeWeight: 'weight',
    settings: { gravity: 0.4, scalingRatio: 6, strongGravityMode: true, linLogMode: true },
  })
  return apart(scaleInto(start.map((point, node) => placed[String(node)] ?? point) as Point[], size), labels, size)
}

/**
 * Clusters on a circle, the nodes of each on a spiral around its centre: from the inside those without a drawn tie, then
 * the others, each on the place left that lies nearest to the direction of its ties.
 */
function spirals(clusters: readonly number[], drawn: readonly Tie[]): Point[] {
  const members = new Map<number, number[]>()
  for (const [node, cluster] of clusters.entries()) members.set(cluster, [...(members.get(cluster) ?? []), node])
  const count = Math.max(1, members.size)
  const largest = Math.max(0, ...[...members.values()].map(({ length }) => length))
  const radius = count === 1 ? 0 : 2.2 * Math.sqrt(largest) * (count < 4 ? 1.2 : count / 3)
  const centre = (cluster = 0) => {
    const angle = (2 * Math.PI * cluster) / count - Math.PI / 2
    return { x: radius * Math.cos(angle) * 1.5, y: radius * Math.sin(angle) }
  }
  const pulls = clusters.map(() => ({ x: 0, y: 0, ties: 0 }))
  for (const { a, b } of drawn)
    for (const [node, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // biome-ignore format: both ends
      const [pull, from, to] = [pulls[node], centre(clusters[node]), centre(clusters[other])]
      if (!pull) continue
      pull.x += to.x - from.x
      pull.y += to.y - from.y
      pull.ties += 1
    }
  const places: Point[] = clusters.map(() => ({ x: 0, y: 0 }))
  for (const [cluster, nodes] of members) {
    const { x, y } = centre(cluster)
    const free = nodes.map((_, index) => ({ turn: index * GOLDEN, out: 1.1 * Math.sqrt(index) }))
    const take = (node: number, at: number) => {
      const [slot] = free.splice(at, 1)
      if (slot) places[node] = { x: x + slot.out * Math.cos(slot.turn), y: y + slot.out * Math.sin(slot.turn) }
    }
    const ties = (node: number) => pulls[node]?.ties ?? 0
    for (const node of nodes) if (ties(node) === 0) take(node, 0)
    for (const node of nodes.filter(ties).toSorted((a, b) => ties(b) - ties(a) || a - b)) {
      const pull = pulls[node] ?? { x: 0, y: 0 }
      const toward = free.map(({ turn }) => pull.x * Math.cos(turn) + pull.y * Math.sin(turn))
      take(node, toward.indexOf(Math.max(...toward)))
    }
  }
  return places
}
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Scales places into the drawing, each direction for itself: halfway between where a node lies and its rank, so that one
 * node far out does not press the others together.
 */
function scaleInto(points: readonly Point[], { width, height }: Size): Point[] {
  const along = (values: number[], length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const ranks = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
    const rank = new Map(ranks.map((index, place) => [index, place / Math.max(1, values.length - 1)]))
    return values.map((value, index) => {
      const share = high === low ? 0.5 : (value - low) / (high - low)
      return PADDING + ((share + (rank.get(index) ?? 0.5)) / 2) * (length - 2 * PADDING)
    })
  }
  const x = along(
    points.map((point) => point.x),
    width,
  )
  const y = along(
    points.map((point) => point.y),
    height,
  )
  return points.map((_, index) => ({ x: x[index] ?? 0, y: y[index] ?? 0 }))
}

/** Pushes nodes apart until no label covers another, or for 200 rounds. */
function apart(points: readonly Point[], labels: readonly string[], { width, height }: Size): Point[] {
  const moved = points.map((point) => ({ ...point }))
  const wide = labels.map(labelWidth)
  for (let round = 0; round < 200; round += 1) {
    let clear = true
    for (let a = 0; a < moved.length; a += 1)
      for (let b = a + 1; b < moved.length; b += 1) {
        const [one, other] = [moved[a], moved[b]] as [Point, Point]
        const overX = ((wide[a] ?? 0) + (wide[b] ?? 0)) / 2 - Math.abs(one.x - other.x)
        const overY = NODE_HEIGHT - Math.abs(one.y - other.y)
        if (overX <= 0 || overY <= 0) continue
        clear = false
        if (overX < overY) shift(one, other, 'x', overX)
        else shift(one, other, 'y', overY)
      }
    for (const [index, point] of moved.entries()) {
      const half = (wide[index] ?? 0) / 2
      point.x = clamp(point.x, half + 4, width - half - 4)
      point.y = clamp(point.y, 18, height - 24)
    }
    if (clear) break
  }
  return moved
}

function shift(one: Point, other: Point, along: 'x' | 'y', over: number): void {
  const sign = one[along] <= other[along] ? -1 : 1
  one[along] += (sign * over) / 2
  other[along] -= (sign * over) / 2
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
