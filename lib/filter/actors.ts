import { ACTOR_CLASSES } from '@/lib/actors/classes'
import { fold } from '@/lib/fold'
import { choice, type FilterOf, parsed, slug } from './parameter'

/** At most this many actors on one page of the list. */
export const ACTORS_SHOWN = 100
const LONGEST_NAME = 120

/** What the list of actors' address can say. `after` is the actor that the page before ended with. */
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
