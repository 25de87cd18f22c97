import { drawNetwork } from './drawing'
import { tiesOf } from './graph'
import type { NetworkView } from './model'
import type { NetworkPageView, TieDistribution } from './page-model'

/** Below this number of actors a drawing says less than the pairs. */
const FEWEST_DRAWN = 4
const STEPS = 16

/** Keeps of a network what its page shows. @param days on which somebody is on record */
export function toNetworkPage(view: NetworkView, days: string[]): NetworkPageView {
  const { network, clusters, ...rest } = view
  return {
    ...rest,
    actors: network.actors.length,
    clusters: clusters && { seed: clusters.seed, modularity: clusters.modularity },
    drawing: network.mode === 'one' && network.actors.length >= FEWEST_DRAWN ? drawNetwork(view) : undefined,
    distribution: distributionOf(view),
    days,
  }
}

function distributionOf({ network }: NetworkView): TieDistribution {
  const ties = tiesOf(network)
  const most = ties.reduce((high, { weight }) => Math.max(high, Math.abs(weight)), 0)
  const counts = Array<number>(STEPS).fill(0)
  for (const { weight } of ties) {
    const step = Math.min(STEPS - 1, Math.floor((Math.abs(weight) / most) * STEPS))
    counts[step] = (counts[step] ?? 0) + 1
  }
  return { counts, most }
}
