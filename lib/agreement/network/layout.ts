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

/**
 * Places of nodes in a drawing, in pixels. Nodes begin by cluster on fixed spirals, ties pull them together, and labels
 * are pushed apart as boxes. Nothing is random, so that the same data gives the same picture. Many nodes stay on the
 * spirals of their clusters.
 */
export function layOut(
  labels: readonly string[],
  ties: readonly Tie[],
  clusters: readonly number[],
  size: Size,
): Point[] {
  const start = spirals(clusters)
  if (labels.length > MOST_BY_TIES) return scaleInto(start, size)
  const most = Math.max(...ties.map(({ weight }) => weight), Number.MIN_VALUE)
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

/** Clusters on a circle, the nodes of each on a spiral around its centre. */
function spirals(clusters: readonly number[]): Point[] {
  const count = Math.max(1, new Set(clusters).size)
  const sizes = new Map<number, number>()
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  const radius = count === 1 ? 0 : 2.2 * Math.sqrt(Math.max(...sizes.values())) * (count < 4 ? 1.2 : count / 3)
  const placed = new Map<number, number>()
  return clusters.map((cluster) => {
    const index = placed.get(cluster) ?? 0
    placed.set(cluster, index + 1)
    const angle = (2 * Math.PI * cluster) / count - Math.PI / 2
    const turn = index * GOLDEN
    const out = 1.1 * Math.sqrt(index)
    return {
      x: radius * Math.cos(angle) * 1.5 + out * Math.cos(turn),
      y: radius * Math.sin(angle) + out * Math.sin(turn),
    }
  })
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
  const wide = labels.map((label) => Math.max(24, label.length * LETTER + 6))
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
