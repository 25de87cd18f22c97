import { isSuffix } from './names'
import { LINKING } from './person-names'
import { isPossessive, type Phrase } from './phrases'
import { isPlaceAfterComma, outermost, type Reading } from './reading'
import { isCapital } from './tokens'
import { PREPOSITIONS } from './word-classes'

/**
 * Whether the tokens from `start` to `end`, between commas, only add to what stands before them: "34," "a teacher in
 * Ohio," "who was elected in 2010,".
 */
export function isParenthetical(reading: Reading, start: number, end: number): boolean {
  const first = reading.tokens[start]
  if (!first) return true
  if (first.kind === 'number' || ((first.low === 'a' || first.low === 'an') && start > 0)) return true
  if (isSuffix(first.low)) return true
  if (
    /^(?:who|which|whose|where|when|now|then|then-|formerly|including|meanwhile|however|though|too)$/u.test(first.low)
  )
    return true
  const phrase = reading.startingAt.get(start)
  if (start > 0 && phrase && /^(?:who|which|that|whose)$/u.test(reading.tokens[phrase.end]?.low ?? '')) return true
  const last = reading.endingAt.get(end)
  const beforeComma = start > 1 ? reading.endingAt.get(start - 1) : undefined
  if (PREPOSITIONS.has(first.low) && beforeComma?.kind === 'name' && beforeComma.run?.person === 'yes') return true
  if (PREPOSITIONS.has(first.low))
    return !(last?.kind === 'name' && (last.run?.person === 'yes' || start === 0) && !isLinked(reading, last, start))
  if (/(?:ing|ed|written|made|held)$/u.test(first.low) && !isCapital(first)) return true
  if (!phrase) return !(last && last.kind !== 'common')
  if (phrase.kind === 'pronoun') return false
  if (phrase.kind === 'name' && phrase.end >= end && isPlaceAfterComma(reading, phrase)) return true
  // "Republican of Iowa", "president of the union", "the foreign minister of France", "its lifeline"
  const followed = reading.tokens[phrase.end]
  if (phrase.kind === 'name') {
    if (phrase.end >= end) return false
    if (start > 0 && followed?.low === 'of' && PARTIES.has(phrase.head)) return true
    return isPossessive(followed) && last?.kind === 'common'
  }
  return start > 0
}

/** Whether a preposition ties a phrase to another noun of the same segment: "the head of Heritage". */
function isLinked(reading: Reading, phrase: Phrase, start: number): boolean {
  const before = outermost(phrase).start - 1
  return before > start && LINKING.has(reading.tokens[before]?.low ?? '') && reading.endingAt.has(before)
}

const PARTIES: ReadonlySet<string> = new Set([
  'republican',
  'democrat',
  'independent',
  'chairman',
  'president',
  'director',
])
