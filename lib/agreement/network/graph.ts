import type { Tie } from '@/lib/agreement/graph'
import type { Network } from './build'

/** Nodes of a network in order: actors, then in a two-mode network topics. */
export function nodesOf(network: Network): { name: string; mode: 'actor' | 'topic' }[] {
  const topics = network.mode === 'two' ? network.topics : []
  return [
    ...network.actors.map((name) => ({ name, mode: 'actor' as const })),
    ...topics.map((name) => ({ name, mode: 'topic' as const })),
  ]
}

/** Ties of a network in the order of their nodes. */
export function tiesOf(network: Network): Tie[] {
  const { actors, weights } = network
  const columns = network.mode === 'one' ? actors.length : network.topics.length
  const shift = network.mode === 'one' ? 0 : actors.length
  const ties: Tie[] = []
  actors.forEach((_, a) => {
    for (let column = network.mode === 'one' ? a + 1 : 0; column < columns; column += 1) {
      const weight = weights[a * columns + column] as number
      if (weight !== 0) ties.push({ a, b: column + shift, weight })
    }
  })
  return ties
}
