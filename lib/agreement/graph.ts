import { UndirectedGraph } from 'graphology'

/** A tie between two nodes: their indexes, the first below the second, and its weight, which is never zero. */
export type Tie = { a: number; b: number; weight: number }

/** Nodes and ties as a graph; nodes have their index as key. Ties below zero are left out, because they part their nodes. */
export function weightedGraph(size: number, ties: readonly Tie[]): UndirectedGraph<object, { weight: number }> {
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (let node = 0; node < size; node += 1) graph.addNode(String(node))
  for (const { a, b, weight } of ties) if (weight > 0) graph.addUndirectedEdge(String(a), String(b), { weight })
  return graph
}
