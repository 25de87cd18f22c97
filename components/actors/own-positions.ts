import type { ActorProfile } from '@/lib/actors/model'
import type { PositionFilter } from '@/lib/filter/positions'
import { positionsHref } from '@/lib/urls'

/** Address of an actor's list of positions, up to the page's day and with further filters. */
export const ownPositionsHref = (
  { actor, filter }: Pick<ActorProfile, 'actor' | 'filter'>,
  narrowed: Partial<PositionFilter> = {},
  extension = '',
) => positionsHref({ actor: [actor.slug], to: filter.asOf, ...narrowed }, extension)
