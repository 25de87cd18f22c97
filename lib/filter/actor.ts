import { isDay } from '@/lib/dates'
import { type FilterOf, flag, parsed } from './parameter'

/** Query parameters of an actor's page. `groups`: whether unnamed groups enter agreement. */
export const ACTOR_PARAMETERS = {
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
  groups: flag(),
}

export type ActorFilter = FilterOf<typeof ACTOR_PARAMETERS>
