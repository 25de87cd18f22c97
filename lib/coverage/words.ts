import { countWords } from '@/lib/comparison/words'
import type { Coverage } from './model'

/** What the library is, before what it lacks. */
export function coverageWords({ totals }: Pick<Coverage, 'totals'>): string {
  const { topics, actors, positions, sources } = totals
  return `${countWords(topics, 'topic')}, ${countWords(actors, 'named actor')}, ${countWords(positions, 'position')}, ${countWords(sources, 'source')}`
}

/** Where everything rests, and for whom somebody looked. */
export function restsWords({ totals }: Pick<Coverage, 'totals'>): string {
  const read = totals.actors - totals.unread
  const rests =
    totals.sources === 1
      ? 'Everything here rests on one source.'
      : `Everything here rests on ${countWords(totals.sources, 'source')}.`
  const who =
    read === 0
      ? 'Nobody was read for in full'
      : `${countWords(read, 'actor')} ${read === 1 ? 'was' : 'were'} read for in full`
  return `${rests} ${who}; for everybody else, what is not on record was not looked for.`
}
