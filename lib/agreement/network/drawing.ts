import { letterOf } from '@/lib/agreement/cluster-stands'
import type { Tie } from '@/lib/agreement/graph'
import { tiesOf } from './graph'
import { hullAround } from './hull'
import { layOut, MOST_BY_TIES, type Point, type Size } from './layout'
import type { NetworkView } from './model'
import { nameBelow, placeNames } from './names-drawn'

export type DrawnNode = Point & {
  index: number
  radius: number
  /** Where its name stands: the middle of its baseline. Undefined where there is no room for it. */
  name: Point | undefined
}
export type DrawnTie = Tie & { width: number; crosses: boolean }
/** The ground of a cluster: a polygon, and where its letter stands. */
export type Ground = { letter: string; points: Point[]; at: Point }

/** A network as it is drawn; ties weaker than `least` are left to the table and the files. */
export type NetworkDrawing = {
  size: Size
  nodes: DrawnNode[]
  ties: DrawnTie[]
  grounds: Ground[]
  least: number
  /** Ties in all, of which `ties` are drawn. */
  all: number
  /** Whether there are so many nodes that only ties between clusters are drawn. */
  crowded: boolean
}

const SIZE: Size = { width: 1010, height: 680 }
/** Ties an actor, about, that are drawn where nobody chose. */
const TIES_A_NODE = 2
/** Most ties that are drawn, the strongest: more are a black ground. */
const MOST_DRAWN = 1_000

/** Draws a one-mode network. */
export function drawNetwork(view: NetworkView): NetworkDrawing {
  const { nodes, clusters, filter } = view
  const of = clusters?.of ?? nodes.map(() => 0)
  const all = tiesOf(view.network)
  const least = filter.min === undefined ? defaultLeast(all, nodes.length) : Number(filter.min)
  const strong = all.filter(({ weight }) => Math.abs(weight) >= least)
  const crowded = nodes.length > MOST_BY_TIES
  const crosses = ({ a, b }: Tie) => of[a] !== of[b]
  const drawn = strongestOf(crowded ? strong.filter(crosses) : strong)
  const most = strong.reduce((high, { weight }) => Math.max(high, Math.abs(weight)), least)
  const places = layOut(
    nodes.map(({ label }) => label),
    all.filter(({ weight }) => weight > 0),
    of,
    SIZE,
    drawn,
  )
  const statements = Math.max(1, ...nodes.map((node) => node.statements))
  const points = places.map((place, index) => ({
    ...place,
    index,
    radius: crowded ? 4 : 5 + 4 * Math.sqrt((nodes[index]?.statements ?? 0) / statements),
  }))
  const grounds = groundsOf(of, places)
  const names = crowded
    ? placeNames(
        points,
        nodes.map(({ label }) => label),
        byTies(drawn),
        grounds.map(({ at }) => at),
        SIZE,
      )
    : new Map(points.map((point) => [point.index, nameBelow(point)]))
  return {
    size: SIZE,
    least,
    all: all.length,
    crowded,
    nodes: points.map((point) => ({ ...point, name: names.get(point.index) })),
    ties: drawn.map((tie) => ({ ...tie, crosses: crosses(tie), width: widthOf(Math.abs(tie.weight), least, most) })),
    grounds,
  }
}

/** The strongest ties, in the order of their nodes. */
function strongestOf(ties: Tie[]): Tie[] {
  if (ties.length <= MOST_DRAWN) return ties
  return ties
    .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || x.a - y.a || x.b - y.b)
    .slice(0, MOST_DRAWN)
    .toSorted((x, y) => x.a - y.a || x.b - y.b)
}

/** Nodes with ties, those with the most first. */
function byTies(ties: readonly Tie[]): number[] {
  const counts = new Map<number, number>()
  for (const node of ties.flatMap(({ a, b }) => [a, b])) counts.set(node, (counts.get(node) ?? 0) + 1)
  return [...counts].toSorted(([a, one], [b, other]) => other - one || a - b).map(([node]) => node)
}

/** The weight that leaves about two ties a node, cut to two digits. */
function defaultLeast(ties: readonly Tie[], nodes: number): number {
  const weights = ties.map(({ weight }) => Math.abs(weight)).toSorted((a, b) => b - a)
  const last = weights[Math.min(weights.length, TIES_A_NODE * nodes) - 1] ?? 0
  return Math.floor(last * 100) / 100
}

/** Thickness in four steps. */
function widthOf(weight: number, least: number, most: number): number {
  const share = most === least ? 1 : (weight - least) / (most - least)
  return [1, 2, 3.2, 4.6][Math.min(3, Math.floor(share * 4))] ?? 1
}

function groundsOf(of: readonly number[], places: readonly Point[]): Ground[] {
  const members = new Map<number, Point[]>()
  of.forEach((cluster, node) => {
    const place = places[node]
    if (place) members.set(cluster, [...(members.get(cluster) ?? []), place])
  })
  return [...members]
    .filter(([, points]) => points.length > 1)
    .toSorted(([a], [b]) => a - b)
    .map(([cluster, points]) => {
      const hull = hullAround(points, 30)
      const left = hull.reduce((best, point) => (point.x < best.x ? point : best))
      return { letter: letterOf(cluster), points: hull, at: { x: Math.max(14, left.x - 2), y: left.y - 8 } }
    })
}
