import { type Cue, listCuesWithin } from './cue'
import { listCueForms } from './cue-verbs'
import type { Passage } from './passages'
import type { Phrase } from './phrases'
import type { Reading } from './reading'
import { isCommunication, isRole } from './roles'
import { AUXILIARIES } from './word-classes'

/** How a passage depends on a cue. */
export type Bond = 'after' | 'before' | 'governed' | 'trailing'
export type Governor = { cue: Cue; bond: Bond; distance: number }

/**
 * The cue that a passage at token `index` belongs to. `after`: "…," X says. `before`: X says, "…" or X says: "…".
 * `governed`: the passage stands somewhere in what the cue reports. `trailing`: the cue closes the sentence.
 */
export function findGovernor(reading: Reading, index: number, text: string, passage: Passage): Governor | undefined {
  const after = findAfter(reading, index, text, passage)
  if (after) return { cue: after, bond: 'after', distance: 0 }
  const before = nearestBefore(reading, index)
  if (before) {
    const distance = index - before.to
    const closing = closingSpeaker(reading, index)
    if (closing && distance > 1 && before.kind !== 'say')
      return { cue: closing, bond: 'trailing', distance: closing.from - index }
    // "In his book “…”": a title, unless a colon or a comma brings the words in.
    const direct =
      (distance === 0 && before.kind !== 'noun') ||
      (distance <= 8 && /^[,:]$/u.test(reading.tokens[index - 1]?.text ?? ''))
    return { cue: before, bond: direct ? 'before' : 'governed', distance }
  }
  const trailing = listCuesWithin(reading.cues, index, index + REACH).find((cue) => closesSentence(reading, index, cue))
  return trailing ? { cue: trailing, bond: 'trailing', distance: trailing.from - index } : undefined
}

/** In "the council, which rules the town, had “…”" the relative clause is over before the passage. */
function isClosedOff({ tokens }: Reading, cue: Cue, index: number): boolean {
  if (!/^(?:who|which)$/u.test(tokens[cue.from]?.low ?? '')) return false
  if (tokens[cue.from - 1]?.text !== ',')
    return cue.kind === 'label' && index - cue.to > 1 && tokens[index - 1]?.low !== 'as'
  const close = tokens.slice(cue.to, index).findIndex(({ text }) => text === ',')
  if (close < 1) return false
  const next = tokens[cue.to + close + 1]
  return (
    next !== undefined &&
    (AUXILIARIES.has(next.low) || listCueForms(next.low).some(({ form }) => form === 'past' || form === 'third'))
  )
}

/** Whether a subject is somebody, or a text: "the scandal" says nothing. */
function canSpeak({ kind, head }: Phrase): boolean {
  return kind !== 'common' || isRole(head) || isCommunication(head) || UNNAMED.has(head)
}

const UNNAMED: ReadonlySet<string> = new Set(
  'some many most others one another several both few those all none'.split(' '),
)

/** `…, said Jane Doe.` at the end of the sentence. */
function closingSpeaker(reading: Reading, index: number): Cue | undefined {
  return listCuesWithin(reading.cues, index, index + REACH).find(
    (cue) => cue.inverted && cue.lemma === 'say' && reading.tokens[cue.index - 1]?.text === ',',
  )
}

/** The most tokens between a cue and its passage. */
const REACH = 60

/** The last cue before the passage; one that names nobody, or reports a thought, yields to one that does better. */
function nearestBefore(reading: Reading, index: number): Cue | undefined {
  const all = listCuesWithin(reading.cues, index - REACH, index).filter(
    (cue) => cue.to <= index && !isClosedOff(reading, cue, index),
  )
  const speaking = all.filter(({ subject }) => !subject || canSpeak(subject))
  const earlier = (speaking.some(({ subject }) => subject) ? speaking : all).slice(-6)
  const last = earlier.at(-1)
  if (!last) return last
  const verbal =
    last.kind === 'noun' ? earlier.findLast((cue) => cue.kind !== 'noun' && cue.kind !== 'think') : undefined
  const owner = last.kind === 'noun' ? reading.tokens[last.from - 1]?.low : undefined
  if (verbal && owner === 'in' && index - last.to > 3) return verbal
  if (!verbal && owner && /^(?:for|about|to|on|with|against)$/u.test(owner) && reading.tokens[index - 1]?.text === ':')
    return undefined
  // "ruled that his claim was “true”": the verdict is the ruling's, not the claim's.
  const cited = verbal && CITING.has(verbal.lemma) && reading.tokens[last.to]?.low === 'that'
  if (verbal && !cited && /^(?:is|are|was|were)$/u.test(reading.tokens[index - 1]?.low ?? '')) return verbal
  // "called Orr's comments “misleading”": the noun is what the verb judges.
  const judging = last.kind === 'noun' ? earlier.at(-2) : undefined
  const asked = reading.tokens[index - 1]?.low === 'as'
  if (
    judging &&
    (judging.kind === 'label' || (asked && judging.kind === 'say')) &&
    last.from - judging.to <= 1 &&
    (asked || index === last.to)
  )
    return judging
  const outer = findOuter(reading, earlier, last, index)
  if (outer) return outer
  if (index - last.to <= 1) return last
  const named = earlier.findLast((cue) => (cue.subject || cue.inherits) && cue.kind !== 'think')
  return named ?? last
}

/** In "Reed said that Orr begged him and “would have knelt”" the words are Reed's: returns the cue that reports the clause. */
function findOuter(reading: Reading, earlier: Cue[], last: Cue, index: number): Cue | undefined {
  if (last.form !== 'finite' || !last.subject || /^(?:he|she|who|which)$/u.test(last.subject.head) || last.inverted)
    return undefined
  const body = last.subject.kind === 'name' && last.subject.run?.person === 'no' && (last.modal || index - last.to > 1)
  if (!body && last.kind !== 'think' && !WEAK.has(last.lemma) && (index - last.to <= 2 || STRONG.has(last.lemma)))
    return undefined
  const outer = earlier.findLast(
    (cue) =>
      cue !== last &&
      cue.kind === 'say' &&
      (cue.subject || cue.inherits) &&
      cue.form !== 'participle' &&
      cue.to <= last.from,
  )
  if (!outer || last.from - outer.to > FARTHEST_CLAUSE) return undefined
  const between = reading.tokens.slice(outer.to, last.from)
  return between.some(({ kind, text }) => kind === 'passage' || text === ';' || text === ':') ? undefined : outer
}

/** Verbs whose object is what somebody says, wherever they stand. */
const STRONG: ReadonlySet<string> = new Set('say tell write call describe add tweet ask'.split(' '))
/** Verbs that bring in what somebody else has said. */
const CITING: ReadonlySet<string> = new Set(
  'cite quote recall mention repeat echo dispute deny reject dismiss challenge question'.split(' '),
)
/** Verbs that seldom report what is said. */
const WEAK: ReadonlySet<string> = new Set('find see know rule determine talk speak read relate press point'.split(' '))
/** The most tokens between a reporting verb and the subject of the clause that it reports. */
const FARTHEST_CLAUSE = 8

function findAfter(reading: Reading, index: number, text: string, passage: Passage): Cue | undefined {
  const { tokens } = reading
  let next = index + 1
  let paused = /[,?!…—–-]['’]?$/u.test(text.slice(Math.max(passage.start, passage.end - 2), passage.end)) || index === 0
  // A row of passages shares the clause that follows the last one.
  while (next < tokens.length && next < index + 12) {
    const token = tokens[next]
    if (!token) return undefined
    if (token.kind === 'aside' || token.kind === 'passage' || /^[,—–-]$/u.test(token.text)) {
      paused ||= token.kind === 'mark'
      next++
    } else if ((token.low === 'and' || token.low === 'or') && tokens[next + 1]?.kind === 'passage') next++
    else break
  }
  if (!paused && tokens[next + 1]?.low !== 'how') return undefined
  if (tokens[next]?.low === 'as') next++
  if (/^(?:is|was)$/u.test(tokens[next]?.low ?? '') && tokens[next + 1]?.low === 'how') next += 2
  return listCuesWithin(reading.cues, next, next + REACH).find(
    (cue) => namesSpeaker(reading, cue) && startsAt(reading, cue, next),
  )
}

function namesSpeaker(reading: Reading, cue: Cue): boolean {
  // "…," as she described it; but not "…," the crowd applauded
  if (cue.kind === 'label' && !/^(?:it|him|her|them|this|that)$/u.test(reading.tokens[cue.index + 1]?.low ?? ''))
    return false
  return cue.form === 'finite' && cue.kind !== 'noun' && cue.subject !== undefined && cue.subject.head !== 'which'
}

function startsAt(reading: Reading, cue: Cue, next: number): boolean {
  if (reading.tokens[next]?.low === 'who' || reading.tokens[next]?.low === 'which') return false
  return cue.inverted ? cue.index === next || (cue.index === next + 1 && !reading.covered.has(next)) : cue.from === next
}

/** `…, Smith said Friday.` or `…, according to Smith.`, after a passage in the same sentence. */
function closesSentence(reading: Reading, index: number, cue: Cue): boolean {
  if (cue.from <= index) return false
  if (cue.kind === 'source') return true
  if (cue.kind === 'noun' || cue.kind === 'label' || !cue.subject || cue.form !== 'finite') return false
  const before = reading.tokens[cue.from - 1]
  return before?.text === ',' || before?.low === 'as'
}
