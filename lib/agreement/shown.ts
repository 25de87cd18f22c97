import { MOST_AS_PAIRS, MOST_IN_MATRIX } from './model'
import type { AgreementPageView } from './page-model'

type Ordered = Pick<AgreementPageView, 'order' | 'actors' | 'clusters' | 'filter'>

/** How a view stands on its page: no pair that shares a topic, or one of the ways to see it. */
export type ShownAs = 'nothing' | 'topics' | 'stances' | 'pairs' | 'clusters' | 'matrix'

/** The way in which a view is shown: the one that was chosen, else by the number of its actors. */
export function shownAs(view: Ordered & Pick<AgreementPageView, 'pairs'>): ShownAs {
  const { filter, pairs, actors } = view
  if (pairs.few + pairs.enough === 0) return 'nothing'
  if (filter.view !== 'matrix') return filter.view
  if (filter.from || actors.length <= MOST_AS_PAIRS) return 'pairs'
  return isByClusters(view) ? 'clusters' : 'matrix'
}

/** Indexes of the actors that a matrix shows, in its order: all of them, or those of one cluster. */
export function shownInMatrix({ order, actors, clusters, filter }: Ordered): number[] {
  const cluster = clusters.findIndex(({ letter }) => letter === filter.cluster)
  const some = cluster === -1 ? order : order.filter((index) => actors[index]?.cluster === cluster)
  return some.slice(0, MOST_IN_MATRIX)
}

/** Whether actors are too many for a matrix of all, and no cluster is chosen: clusters stand against clusters. */
export function isByClusters({ actors, clusters, filter }: Omit<Ordered, 'order'>): boolean {
  return actors.length > MOST_IN_MATRIX && !clusters.some(({ letter }) => letter === filter.cluster)
}

/** Whether another cluster begins at a place of the matrix. */
export function isCut(
  { actors, filter }: Pick<Ordered, 'actors' | 'filter'>,
  shown: readonly number[],
  at: number,
): boolean {
  const [one, other] = [shown[at - 1], shown[at]].map((index) => actors[index ?? -1]?.cluster)
  return filter.order === 'cluster' && at > 0 && one !== other
}

/** Step of a share on the same side: 0 none, 1 under a third, 2 to two thirds, 3 more, 4 all. */
export function shade(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share === 0) return 0
  if (share === 1) return 4
  return share < 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3
}
/** Words of the steps. */
export const SHADES = ['none', 'under a third', 'to two thirds', 'more', 'all'] as const
