import betweenness from 'graphology-metrics/centrality/betweenness'
import { type Tie, weightedGraph } from '@/lib/agreement/graph'

/**
 * Of each node: `degree` the number of its ties above zero, `strength` the sum of their weights, `betweenness`;
 * undefined where there are too many paths to count.
 */
export type Centrality = { degree: number; strength: number; betweenness: number | undefined }

/** Most steps of counting paths, nodes times ties: some seconds. */
const MOST_STEPS = 20_000_000

/**
 * Centralities of nodes, by ties above zero. Betweenness is the share, 0 to 1, of the shortest paths between two other
 * nodes that lead through a node; a path counts its ties, whatever their weight, because a heavy tie is near and not
 * far. Source: Freeman (1977), A set of measures of centrality based on betweenness.
 */
export function measureCentrality(size: number, ties: readonly Tie[]): Centrality[] {
  const degree = new Uint32Array(size)
  const strength = new Float64Array(size)
  for (const { a, b, weight } of ties)
    if (weight > 0)
      for (const node of [a, b]) {
        degree[node] = (degree[node] as number) + 1
        strength[node] = (strength[node] as number) + weight
      }
  const between = size * ties.length > MOST_STEPS ? undefined : measureBetweenness(size, ties)
  return Array.from({ length: size }, (_, node) => ({
    degree: degree[node] as number,
    strength: strength[node] as number,
    betweenness: between?.[node],
  }))
}

function measureBetweenness(size: number, ties: readonly Tie[]): number[] {
  if (size < 3) return Array(size).fill(0)
  const found = betweenness(weightedGraph(size, ties), { getEdgeWeight: null, normalized: true })
  return Array.from({ length: size }, (_, node) => found[String(node)] ?? 0)
}
