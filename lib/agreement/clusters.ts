import louvain from 'graphology-communities-louvain'
import { type Tie, weightedGraph } from './graph'
import { seededRandom } from './seeded-random'

/**
 * Clusters of nodes.
 *
 * @param of the number of each node's cluster, from 0; the largest cluster is 0, of equal ones the one of the first node
 * @param modularity Newman's Q, −½ to 1; 0 where there is no tie
 * @param moved of each node, in how many of the other runs it was with other nodes than in the first, 0 to `runs` − 1
 */
export type Clusters = { of: number[]; count: number; modularity: number; moved: number[]; runs: number; seed: number }

/** Seed of the first run. */
const SEED = 1

/**
 * Clusters by the method of Louvain on the ties above zero, weighted. The order in which nodes are visited is random
 * with a seed, so that the same data gives the same clusters; further runs with other seeds say who changes place.
 * A node moved in a run where most of those that share its cluster in one of both runs do not share it in the other.
 * Source: Blondel, Guillaume, Lambiotte and Lefebvre (2008), Fast unfolding of communities in large networks.
 */
export function findClusters(size: number, ties: readonly Tie[], runs = 100): Clusters {
  const graph = weightedGraph(size, ties)
  if (graph.size === 0)
    return {
      of: [...Array(graph.order).keys()],
      count: graph.order,
      modularity: 0,
      moved: Array(graph.order).fill(0),
      runs: 1,
      seed: SEED,
    }
  const run = (seed: number) =>
    louvain.detailed(graph, { getEdgeWeight: 'weight', rng: seededRandom(seed), randomWalk: true })
  const first = run(SEED)
  const of = bySize(listed(first.communities, graph.order))
  const moved = Array<number>(graph.order).fill(0)
  for (let seed = SEED + 1; seed < SEED + runs; seed += 1) {
    const other = listed(run(seed).communities, graph.order)
    for (const node of movedBetween(of, other)) moved[node] = (moved[node] ?? 0) + 1
  }
  return { of, count: Math.max(...of) + 1, modularity: first.modularity, moved, runs, seed: SEED }
}

const listed = (communities: Record<string, number>, size: number) =>
  Array.from({ length: size }, (_, node) => communities[node] ?? 0)

/** Numbers clusters by size, the largest first. */
function bySize(of: number[]): number[] {
  const members = new Map<number, number[]>()
  of.forEach((cluster, node) => {
    members.set(cluster, [...(members.get(cluster) ?? []), node])
  })
  const order = [...members.values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  const number = Array<number>(of.length).fill(0)
  order.forEach((nodes, cluster) => {
    for (const node of nodes) number[node] = cluster
  })
  return number
}

/** Nodes of which the companions in both runs overlap by less than half. */
function movedBetween(one: number[], other: number[]): number[] {
  const [left, right, both] = [
    counted(one),
    counted(other),
    counted(one.map((cluster, node) => `${cluster} ${other[node]}`)),
  ]
  return one.flatMap((cluster, node) => {
    const shared = both.get(`${cluster} ${other[node]}`) ?? 0
    const all = (left.get(cluster) ?? 0) + (right.get(other[node] ?? 0) ?? 0) - shared
    return shared * 2 < all ? [node] : []
  })
}

function counted<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
