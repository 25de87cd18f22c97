import betweenness from 'graphology-metrics/centrality/betweenness'
import { weightedGraph } from '@/lib/agreement/graph'
import type { Network } from './build'
import { nodesOf, tiesOf } from './graph'

/** Of each node: `degree` the number of its ties above zero, `strength` the sum of their weights, `betweenness`. */
export type Centrality = { degree: number; strength: number; betweenness: number }

/**
 * Centralities of a network's nodes, by ties above zero. Betweenness is the share, 0 to 1, of the shortest paths
 * between two other nodes that lead through a node; a path counts its ties, whatever their weight, because a heavy tie
 * is near and not far. Source: Freeman (1977), A set of measures of centrality based on betweenness.
 */
export function measureCentrality(network: Network): Centrality[] {
  const graph = weightedGraph(nodesOf(network).length, tiesOf(network))
  const between = betweenness(graph, { getEdgeWeight: null, normalized: true })
  return graph.mapNodes((node) => ({
    degree: graph.degree(node),
    strength: graph.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0),
    betweenness: graph.order > 2 ? (between[node] ?? 0) : 0,
  }))
}
