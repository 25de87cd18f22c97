import type { ActorProfile } from '@/lib/actors/model'
import type { PositionFilter } from '@/lib/filter/positions'
import { positionsHref } from '@/lib/urls'

/** The list of positions that is an actor's part of the library as far as the day of the page, narrowed or whole. */
export const ownPositionsHref = (
  { actor, filter }: Pick<ActorProfile, 'actor' | 'filter'>,
  narrowed: Partial<PositionFilter> = {},
  extension = '',
) => positionsHref({ actor: [actor.slug], to: filter.asOf, ...narrowed }, extension)
