import { ACTOR_CLASSES } from '@/lib/actors/classes'
import { fold } from '@/lib/fold'
import { choice, type FilterOf, parsed, slug } from './parameter'

/** Actors per page of the list. */
export const ACTORS_SHOWN = 100
const LONGEST_NAME = 120

/** Query parameters of the list of actors. `after`: the last actor of the previous page. */
export const ACTORS_PARAMETERS = {
  q: parsed((text) => readName(text), `name of at most ${LONGEST_NAME} characters`),
  of: choice(ACTOR_CLASSES),
  after: slug(),
}

export type ActorsFilter = FilterOf<typeof ACTORS_PARAMETERS>

function readName(text: string): string | undefined {
  const name = fold(text).trim()
  return name.length <= LONGEST_NAME ? name : undefined
}
