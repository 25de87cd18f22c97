import { type Cue, PLAIN } from './cue'
import { isPossessive, type Phrase } from './phrases'
import type { Reading } from './reading'
import { isCommunication } from './roles'
import { findSubjectAfter } from './subjects'

/** "according to X", "in the words of X". */
export function sourceCue(reading: Reading, index: number): Cue | undefined {
  const { tokens } = reading
  const low = tokens[index]?.low
  let subjectAt = 0
  if (low === 'according' && tokens[index + 1]?.low === 'to') subjectAt = index + 2
  else if (low === 'words' && tokens[index + 1]?.low === 'of' && /^(?:the|in)$/u.test(tokens[index - 1]?.low ?? ''))
    subjectAt = index + 2
  else if (index === 0 && (low === 'for' || low === 'to') && isViewpoint(reading)) subjectAt = 1
  if (subjectAt === 0) return undefined
  const subject = findSubjectAfter(reading, subjectAt)
  if (!subject) return undefined
  return {
    ...PLAIN,
    index,
    from: index,
    to: subject.end,
    lemma: low ?? '',
    text: 'according to',
    kind: 'source',
    form: 'none',
    subject,
  }
}

/** "To Jane Doe, a teacher, the plan is “…”": the sentence begins with whose view it gives, and no verb reports. */
function isViewpoint(reading: Reading): boolean {
  const phrase = reading.startingAt.get(1)
  if (phrase?.kind !== 'name' || phrase.run?.person === 'no' || reading.tokens[phrase.end]?.text !== ',') return false
  const passage = reading.tokens.findIndex(({ kind }) => kind === 'passage')
  return /^(?:is|are|was|were)$/u.test(
    reading.tokens.slice(0, passage).findLast(({ kind, low }) => kind === 'word' && /^(?:is|are|was|were)$/u.test(low))
      ?.low ?? '',
  )
}

/** "X's statement", "a statement by X", "this comment from X". */
export function nounCue(reading: Reading, index: number): Cue | undefined {
  const phrase = reading.startingAt.get(index)
  if (phrase?.kind !== 'common' || !isCommunication(phrase.head)) return undefined
  const link = reading.tokens[phrase.end]?.low
  const by = link === 'by' || link === 'from' ? reading.startingAt.get(phrase.end + 1) : undefined
  const subject = by ?? phrase.owner ?? possessor(reading, phrase)
  if (!subject) return undefined
  return {
    ...PLAIN,
    index: phrase.end - 1,
    from: phrase.owner?.start ?? index,
    to: by ? by.end : phrase.end,
    lemma: phrase.head,
    text: reading.tokens[phrase.end - 1]?.text ?? '',
    kind: 'noun',
    form: 'none',
    subject,
  }
}

/** `X’s “…” remark`: the passage stands between speaker and noun. */
export function framedCue(reading: Reading, index: number): Cue | undefined {
  if (!isPossessive(reading.tokens[index]) || reading.tokens[index + 1]?.kind !== 'passage') return undefined
  const subject = reading.endingAt.get(index)
  const noun = reading.tokens[index + 2]?.low ?? ''
  if (!subject || !isCommunication(noun)) return undefined
  return {
    ...PLAIN,
    index,
    from: subject.start,
    to: index + 1,
    lemma: noun,
    text: noun,
    kind: 'noun',
    form: 'none',
    subject,
  }
}

/** "his", "their" as the pronoun they come from. */
function possessor(reading: Reading, phrase: Phrase): Phrase | undefined {
  const head = POSSESSIVES.get(reading.tokens[phrase.start]?.low ?? '')
  return head === undefined ? undefined : { kind: 'pronoun', start: phrase.start, end: phrase.start + 1, head }
}

const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
])
