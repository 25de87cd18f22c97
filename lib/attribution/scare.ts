import type { Evidence } from './passage-evidence'
import { isCommunication } from './roles'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './word-classes'

/** Whether a fragment names something or uses a word with irony, rather than quoting somebody. */
export function isScare(evidence: Evidence, words: string[]): boolean {
  return isTitle(evidence, words) || isWork(evidence, words) || isNaming(evidence) || isTerm(evidence, words)
}

/** Every word but the small ones in a capital: "The Art of the Deal". */
export function isCapitalised(words: string[]): boolean {
  return words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && SMALL.has(word)))
}

const SMALL: ReadonlySet<string> = new Set('a an the of and or for to in on at by with from as vs'.split(' '))

/** The name of a show, a book, a plan. A verdict ("rated it “Mostly False”") is none. */
function isTitle({ reading, index, governor }: Evidence, words: string[]): boolean {
  const before = reading.tokens[index - 1]
  if (!before || !isCapitalised(words) || words.length > 12) return false
  if (governor && VERDICT_AFTER.has(before.low)) return false
  if (governor?.cue.kind === 'label' && governor.cue.subject && governor.distance <= 2) return false
  return words.length > 1 || governor?.bond !== 'before'
}

const VERDICT_AFTER: ReadonlySet<string> = new Set('is are was were be been as rated labeled called branded'.split(' '))

/** "his book “A life on the water,”": what a work is called, though most of its words are small. */
function isWork({ text, passage, reading, index, governor }: Evidence, words: string[]): boolean {
  if (!WORKS.has(reading.tokens[index - 1]?.low ?? '') || words.length > 12) return false
  if (governor?.bond === 'before' && governor.cue.kind !== 'noun') return false
  return /\p{Lu}/u.test(text[passage.start] ?? '') && !/[.;:]/u.test(text[passage.end - 1] ?? '')
}

const WORKS: ReadonlySet<string> = new Set(
  `book novel memoir biography film movie documentary song album single show series sitcom drama musical play opera
  essay op-ed article column paper study report poem speech episode podcast program programme magazine newspaper app
  game exhibition painting sculpture chapter section initiative called entitled titled`.split(/\s+/),
)

/** "a program called “X”", "known as “X”": a participle that names, no verb of somebody's. */
function isNaming({ reading, index }: Evidence): boolean {
  const before = reading.tokens[index - 1]?.low ?? ''
  if (/^(?:so-called|entitled|titled|named|nicknamed|known)$/u.test(before)) return true
  if (before === 'as') return reading.tokens[index - 2]?.low === 'known'
  return (before === 'called' || before === 'dubbed') && reading.endingAt.get(index - 1)?.kind === 'common'
}

/** A word or two used as a term or with irony, not tied to what somebody says. */
function isTerm({ reading, index, governor }: Evidence, words: string[]): boolean {
  if (words.length > 3) return false
  const before = reading.tokens[index - 1]?.low ?? ''
  if (/^(?:word|term|label|moniker|nickname|name)s?$/u.test(before)) return true
  if (!governor) return true
  const { cue, bond, distance } = governor
  // "says the plan, which …, is “hopeless”": what is said of something
  if (isPredicate(reading, index) && (cue.kind === 'say' || cue.kind === 'noun') && !isCapitalised(words)) return false
  if (cue.form === 'participle' && distance > (cue.subject ? 6 : 3)) return true
  if (bond !== 'governed') return false
  if (cue.kind === 'think' && distance > 3) return true
  if (distance > 30 || (words.length === 1 && distance > 14)) return true
  // "promoting “quack” cures": one word that only colours the noun after it
  return words.length === 1 && distance > 5 && isPlainNoun(reading, index + 1)
}

function isPredicate({ tokens }: Evidence['reading'], index: number): boolean {
  const before = /^(?:a|an|the|not|very|too|so)$/u.test(tokens[index - 1]?.low ?? '') ? index - 2 : index - 1
  return /^(?:is|are|was|were|be|been|being)$/u.test(tokens[before]?.low ?? '')
}

function isPlainNoun(reading: Evidence['reading'], index: number): boolean {
  const token = reading.tokens[index]
  if (token?.kind !== 'word' || token.low.endsWith('ly') || isCommunication(token.low)) return false
  return !PREPOSITIONS.has(token.low) && !CONJUNCTIONS.has(token.low) && !AUXILIARIES.has(token.low)
}
