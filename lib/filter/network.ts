import {
  DUPLICATES,
  NETWORK_ACTORS,
  NETWORK_LEVELS,
  NETWORK_MODES,
  NORMALIZATIONS,
  QUALIFIERS,
} from '@/lib/agreement/network/settings'
import { isDay } from '@/lib/dates'
import { slugs, slugsOrNames } from './list-parameter'
import { choice, type FilterOf, flag, parsed, slug } from './parameter'

const day = () => parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22')

/** Most characters of a name in `focus`. */
const LONGEST_NAME = 200

/** Whose words count: those that are on record first-hand, or reported ones too. */
const HANDS = ['first', 'all'] as const

/**
 * Query parameters of a discourse network, the same in an address and on the command line. `exclude`: speakers,
 * organizations, topics and sources whose statements are left out, by slug; actors and topics by name as well, since
 * organizations that are only named in affiliations have no slug. `groups`: unnamed groups are actors too. `broader`: a topic counts
 * in addition to the broader one that it is part of. `min` and `focus` are of the drawing alone: ties of at least, and
 * one node.
 */
export const NETWORK_PARAMETERS = {
  mode: choice(NETWORK_MODES, 'one'),
  'actors-as': choice(NETWORK_ACTORS, 'person'),
  qualifier: choice(QUALIFIERS),
  levels: choice(NETWORK_LEVELS, 'side'),
  normalize: choice(NORMALIZATIONS, 'none'),
  duplicates: choice(DUPLICATES, 'document'),
  hand: choice(HANDS, 'first'),
  groups: flag(),
  broader: flag(),
  actors: slugs(),
  topics: slugs(),
  theme: slug(),
  from: day(),
  to: day(),
  exclude: slugsOrNames(),
  min: parsed((text) => (/^\d{1,6}(\.\d{1,6})?$/.test(text) ? text : undefined), 'number such as 0.35'),
  focus: parsed((text) => (text.length <= LONGEST_NAME ? text : undefined), 'name'),
}

export type NetworkFilter = FilterOf<typeof NETWORK_PARAMETERS>

/** What a tie counts where nobody chose: congruence between actors, for minus against on topics. */
export function qualifierOf({ qualifier, mode }: Pick<NetworkFilter, 'qualifier' | 'mode'>) {
  return qualifier ?? (mode === 'one' ? 'congruence' : 'subtract')
}
