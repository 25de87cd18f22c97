import type { NetworkDrawing } from './drawing'
import type { NetworkView } from './model'

/** How many ties there are of each strength, in steps of equal width from 0 to `most`. */
export type TieDistribution = { counts: number[]; most: number }

/**
 * What the page shows of a network: its nodes, the strongest ties and the drawing, without the weights of all pairs.
 * Small, so that it can be sent from the thread that computes it and be cached.
 */
export type NetworkPageView = Omit<NetworkView, 'network' | 'clusters'> & {
  /** Actors of the network. */
  actors: number
  clusters: { seed: number; modularity: number } | undefined
  /** Undefined where there are too few actors for a drawing, and in a two-mode network. */
  drawing: NetworkDrawing | undefined
  distribution: TieDistribution
  /** Days on which somebody is on record, YYYY-MM-DD, ascending. */
  days: string[]
}
