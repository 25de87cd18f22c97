import { findHost, type Host, subjectEndingAt } from './hosts'
import { isTime } from './names'
import { isPersonName, isTitledName, LINKING } from './person-names'
import type { Phrase } from './phrases'
import { isTimePhrase, type Reading } from './reading'
import { isRole } from './roles'
import { AUXILIARIES, BETWEEN, NEGATIONS } from './word-classes'

/**
 * Who does what a verb says. `from` is the token where the subject begins, appositions and all. `others` are
 * further phrases joined by "and". `negated` and `modal` come from what stands between subject and verb.
 */
export type Subject = Host & {
  negated: boolean
  modal: boolean
  passive: boolean
}

/** The subject before a finite verb at token `verb`, or what kind of dependent clause the verb stands in. */
export function findSubject(reading: Reading, verb: number): Subject | 'coordinate' | undefined {
  const { tokens } = reading
  let index = verb - 1
  let negated = false
  let modal = false
  let passive = false
  for (let steps = 0; index >= 0 && steps < 14; steps++) {
    const token = tokens[index]
    if (!token) break
    if (token.kind === 'aside' && !reading.endingAt.has(index + 1)) index--
    else if (NEGATIONS.has(token.low)) {
      negated = true
      index--
    } else if (AUXILIARIES.has(token.low)) {
      if (MODALS.has(token.low)) modal = true
      if (index === verb - 1 || BETWEEN.has(tokens[verb - 1]?.low ?? '') || passive)
        passive = passive || BE.has(token.low)
      index--
    } else if (isBetween(reading, index) || (token.low === 'since' && AUXILIARIES.has(tokens[index - 1]?.low ?? '')))
      index--
    else {
      const skipped = beforeTime(reading, index)
      if (skipped === index) break
      index = skipped
    }
  }
  const ending = subjectEndingAt(reading, index + 1)
  const found = ending && (hostOfOffice(reading, ending) ?? ending)
  if (found) return { ...found, negated, modal, passive }
  const token = tokens[index]
  if (token?.low === 'and' || token?.low === 'but' || token?.low === 'or') return 'coordinate'
  if (token && /^(?:,|—|–|-)$/u.test(token.text)) {
    const next = tokens[index - 1]
    if (next?.low === 'and' || next?.low === 'but') return 'coordinate'
    const host = findHost(reading, index)
    if (host) return { ...host, negated, modal, passive }
  }
  return undefined
}

/** "Jane Doe, president and chief of the Harbor Council said": the comma after the office is missing. */
function hostOfOffice(reading: Reading, { phrase, from }: Host): Host | undefined {
  if (!isRole(phrase.head) && !/^(?:ceo|cfo|coo)$/u.test(phrase.head)) return undefined
  if (reading.tokens[from - 1]?.text !== ',' || /^(?:the|some|many)$/u.test(reading.tokens[from]?.low ?? ''))
    return undefined
  const name = reading.endingAt.get(from - 1)
  return name && isPersonName(name) && name.start === 0 ? { phrase: name, others: [], from: name.start } : undefined
}

/** The subject after an inverted verb: the phrase that begins at token `from`. */
export function findSubjectAfter(reading: Reading, from: number): Phrase | undefined {
  let index = from
  while (index < from + 2 && isAdverb(reading.tokens[index]?.low ?? '')) index++
  const first = reading.startingAt.get(index)
  if (!first || isTimePhrase(first)) return undefined
  let phrase = first
  // "the group's director"
  for (let i = 0; i < 3; i++) {
    const owned = reading.startingAt.get(phrase.end + 1)
    if (owned?.owner !== phrase) break
    phrase = owned
  }
  if (phrase.kind !== 'common') return phrase
  // "actor and activist Jane Doe"
  const second = reading.tokens[phrase.end]?.low === 'and' ? reading.startingAt.get(phrase.end + 1) : undefined
  if (second && isRole(phrase.head) && isTitledName(second)) return second
  // "the group's director, Jane Doe,": the name says more than the role
  const beyond = skipComplement(reading, phrase.end)
  const named = reading.tokens[beyond]?.text === ',' ? reading.startingAt.get(beyond + 1) : undefined
  const closing = named && reading.tokens[named.end]
  if (named?.kind === 'name' && isPersonName(named) && (!closing || /^[,.;]$/u.test(closing.text))) return named
  return phrase
}

const MODALS: ReadonlySet<string> = new Set([
  'would',
  'could',
  'might',
  'may',
  'should',
  'can',
  'will',
  "won't",
  "wouldn't",
])
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "wasn't",
  "weren't",
])

function isAdverb(low: string): boolean {
  return BETWEEN.has(low) || (low.endsWith('ly') && low.length > 4)
}

function isBetween(reading: Reading, index: number): boolean {
  return !reading.covered.has(index) && isAdverb(reading.tokens[index]?.low ?? '')
}

/** "Reed on Friday said", "a report released last year found": the token before what only tells the time. */
function beforeTime(reading: Reading, index: number): number {
  const { tokens } = reading
  const phrase = reading.endingAt.get(index + 1)
  let left = index
  if (phrase && isTimePhrase(phrase)) left = phrase.start - 1
  else if (isTime(tokens, index) || tokens[index]?.low === 'ago') left = index - 1
  else return index
  if (/^(?:on|in|last|this|late|early|earlier|since|next)$/u.test(tokens[left]?.low ?? '')) left--
  if (!reading.covered.has(left) && /(?:ed|sent|written|held|made|out)$/u.test(tokens[left]?.low ?? '')) left--
  return left
}

function skipComplement(reading: Reading, index: number): number {
  let end = index
  for (let i = 0; i < 3; i++) {
    if (!LINKING.has(reading.tokens[end]?.low ?? '')) break
    const next = reading.startingAt.get(end + 1)
    if (!next) break
    end = next.end
  }
  return end
}
