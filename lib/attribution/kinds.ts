import type { Governor } from './govern'
import type { Passage } from './passages'
import type { Reading } from './reading'
import { isCommunication } from './roles'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './word-classes'

export type PassageKind = 'direct' | 'partial' | 'scare'

/**
 * A passage at token `at` of its sentence, and what the rules know about it. `bare`: the sentence is nothing but
 * passages; `follows`: somebody already has the floor.
 */
export type Evidence = {
  text: string
  passage: Passage
  reading: Reading
  at: number
  governor: Governor | undefined
  bare: boolean
  follows: boolean
}

/**
 * Whether a passage is speech, a quoted fragment, or words in quotation marks that nobody in the story said:
 * titles, terms, irony, and what somebody might have said.
 */
export function classifyPassage({ text, passage, reading, at, governor, bare, follows }: Evidence): PassageKind {
  const words = listWords(text.slice(passage.start, Math.min(passage.end, passage.start + 400)))
  if (words.length === 0 || isStageDirection(text, passage) || isFurniture(text, passage)) return 'scare'
  if (governor && isUnreal(governor)) return 'scare'
  const whole = isSentence(text, passage, at, governor, words)
  if (whole || (bare && follows && (passage.reopened || /^\p{Lu}/u.test(text.slice(passage.start, passage.start + 1)))))
    return 'direct'
  if (isTitle(words, reading, at, governor)) return 'scare'
  if (isTerm(words, reading, at, governor)) return 'scare'
  if (!governor) return words.length >= 5 ? 'partial' : 'scare'
  return 'partial'
}

function listWords(passage: string): string[] {
  return passage.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? []
}

function isStageDirection(text: string, { start, end }: Passage): boolean {
  return end - start < 120 && /^[([].*[)\]]\W*$/u.test(text.slice(start, end))
}

/** What sites print around an article. */
function isFurniture(text: string, { start, end }: Passage): boolean {
  return /^(?:follow|like|subscribe to|sign up for|click) .{0,80}(?:on twitter|on facebook|@\w|newsletter|here)/iu.test(
    text.slice(start, Math.min(end, start + 160)),
  )
}

/** Nobody said it: denied, merely possible, or put into the mouths of people in general. */
function isUnreal({ cue, bond }: Governor): boolean {
  if (cue.unreal) return true
  if (cue.negated && bond === 'before' && cue.kind === 'say') return true
  const subject = cue.subject?.head ?? ''
  if (cue.kind === 'say' && /^(?:nobody|no-one|one|you)$/u.test(subject)) return true
  return cue.modal && bond === 'before' && /^(?:you|one|people|anyone|someone|somebody|voters|some)$/u.test(subject)
}

function isSentence(
  text: string,
  passage: Passage,
  at: number,
  governor: Governor | undefined,
  words: string[],
): boolean {
  const opens = /^[\p{Lu}\p{N}[($“‘'"…]/u.test(text.slice(passage.start, passage.start + 1))
  const last = text.slice(Math.max(passage.start, passage.end - 3), passage.end)
  const closed =
    /[.!?…,—–-]['’”]?$/u.test(last) || /^[.!?,]/u.test(text.slice(passage.to, passage.to + 1)) || passage.openEnd
  if (at === 0 && opens && closed && (governor?.bond === 'after' || words.length >= 5)) return true
  if (governor?.bond === 'after' && at === 0) return true
  if (governor?.bond === 'before' && opens && closed && !isCapitalised(words)) return true
  return (
    opens &&
    /[.!?]['’”]?$/u.test(last) &&
    (words.length >= 5 || (at === 0 && words.length >= 2)) &&
    !isCapitalised(words)
  )
}

const SMALL: ReadonlySet<string> = new Set('a an the of and or for to in on at by with from as vs'.split(' '))

function isCapitalised(words: string[]): boolean {
  return words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && SMALL.has(word)))
}

/** A name in quotation marks: of a show, a book, a plan. A verdict ("rated it “Mostly False”") is none. */
function isTitle(words: string[], reading: Reading, at: number, governor: Governor | undefined): boolean {
  if (!isCapitalised(words) || words.length > 12) return false
  const before = reading.tokens[at - 1]
  const verdict =
    governor !== undefined && /^(?:is|are|was|were|be|been|as|rated|labeled|called|branded)$/u.test(before?.low ?? '')
  if (verdict) return false
  return before !== undefined && !(words.length === 1 && governor?.bond === 'before')
}

/** A word or two used as a term or with irony, not tied to somebody's speech. */
function isTerm(words: string[], reading: Reading, at: number, governor: Governor | undefined): boolean {
  const { tokens } = reading
  const before = tokens[at - 1]
  if (
    before &&
    /^(?:so-called|called|dubbed|entitled|titled|named|nicknamed|known|as)$/u.test(before.low) &&
    isNaming(reading, at)
  )
    return true
  if (words.length <= 3 && /^(?:word|term|label|moniker|nickname|name)s?$/u.test(before?.low ?? '')) return true
  if (
    before &&
    (isCommunication(before.low) || /^(?:word|term|phrase|label|title|show|song|film)s?$/u.test(before.low))
  ) {
    if (words.length <= 3 && !governor) return true
  }
  if (words.length > 3) return false
  if (!governor) return true
  if (governor.cue.form === 'participle' && !governor.cue.subject && governor.distance > 3) return true
  if (governor.bond === 'governed' && governor.distance > 30) return true
  if (governor.cue.form === 'participle' && governor.distance > 6) return true
  if (words.length === 1 && governor.bond === 'governed' && governor.distance > 14) return true
  // "promoting “quack” cures": one word that only colours the noun after it
  const next = tokens[at + 1]
  if (
    words.length === 1 &&
    governor.bond === 'governed' &&
    governor.distance > 5 &&
    next?.kind === 'word' &&
    isPlainNoun(next.low)
  )
    return true
  return false
}

function isPlainNoun(low: string): boolean {
  return !PREPOSITIONS.has(low) && !CONJUNCTIONS.has(low) && !AUXILIARIES.has(low) && !low.endsWith('ly')
}

/** "a program called “X”", "known as “X”": a participle that names, no verb of somebody's. */
function isNaming(reading: Reading, at: number): boolean {
  const cue = reading.tokens[at - 1]
  if (cue && /^(?:so-called|entitled|titled|named|nicknamed|known)$/u.test(cue.low)) return true
  if (cue?.low === 'as' && reading.tokens[at - 2]?.low === 'known') return true
  const host = cue?.low === 'as' ? undefined : reading.endingAt.get(at - 1)
  return host?.kind === 'common'
}
