import { isGivenName } from './given-names'
import { endOfRun, isTime, type NameRun, splitRun } from './names'
import { ADJECTIVES, goesOnAfterName, isNameWord, isPartOfPhrase, MODIFIERS } from './phrase-words'
import { isRole, TITLES } from './roles'
import { isCapital, type Token } from './tokens'
import { DETERMINERS, SUBJECT_PRONOUNS, withoutContraction } from './word-classes'

/**
 * A noun phrase without what follows its head: "French President François Hollande", "the Vermont senator", "he".
 * `start` and `end` are token indexes in the sentence; `head` is its last noun (or the pronoun) in small letters.
 */
export type Phrase = {
  kind: 'name' | 'common' | 'pronoun'
  start: number
  end: number
  head: string
  run?: NameRun
  /** The phrase before the 's. */
  owner?: Phrase
}

/** The noun phrases of a sentence, in order, not overlapping. `lowercase`: words the text writes small somewhere. */
export function listPhrases(tokens: Token[], lowercase: ReadonlySet<string>): Phrase[] {
  const phrases: Phrase[] = []
  let at = 0
  while (at < tokens.length) {
    const phrase = readPhrase(tokens, at, lowercase)
    if (!phrase) {
      at++
      continue
    }
    const before = phrases.at(-1)
    if (before && isPossessive(tokens[before.end]) && before.end + 1 === phrase.start) phrase.owner = before
    phrases.push(phrase)
    at = phrase.end
  }
  return phrases
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && /^(?:['’]s?)$/u.test(token.text)
}

const MAX_WORDS = 14

function readPhrase(tokens: Token[], start: number, lowercase: ReadonlySet<string>): Phrase | undefined {
  const first = tokens[start]
  if (!first || (first.kind !== 'word' && first.kind !== 'number')) return undefined
  const pronoun = withoutContraction(first.low)
  if (SUBJECT_PRONOUNS.has(pronoun)) {
    if (pronoun === 'that') return undefined
    return { kind: 'pronoun', start, end: start + 1, head: pronoun }
  }
  let at = start
  let nouns = 0
  let capitals = 0
  let run: { from: number; to: number } | undefined
  let officeEnd = -1
  while (at - start < MAX_WORDS) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'number') {
      if (run) break
      at++
      continue
    }
    if (token.kind !== 'word') break
    if (isNameWord(tokens, at, lowercase)) {
      if (
        nouns > 0 &&
        !run &&
        at !== officeEnd &&
        !isRole(tokens[at - 1]?.low ?? '') &&
        !TITLES.has(token.low) &&
        !leadsToRole(tokens, at) &&
        !isFullName(tokens, at, first)
      )
        break
      const to = endOfRun(tokens, at)
      run = { from: at, to }
      capitals++
      at = to
      const goesOn = goesOnAfterName(tokens, at, DETERMINERS.has(first.low))
      while (tokens[at]?.kind === 'aside') at++
      if (!goesOn) break
      continue
    }
    if (!isPartOfPhrase(tokens, at, start, nouns, capitals)) break
    if (!DETERMINERS.has(token.low) && !isModifier(token.low)) nouns++
    at++
    const office = endOfOffice(tokens, at)
    if (office > at) {
      at = office
      officeEnd = office
    }
  }
  if (at === start || (nouns === 0 && capitals === 0)) {
    return first && DETERMINERS.has(first.low) && STANDALONE.has(first.low)
      ? { kind: 'common', start, end: start + 1, head: first.low }
      : undefined
  }
  let end = at
  while (end > start && tokens[end - 1]?.kind === 'aside') end--
  const isName = run !== undefined && run.to >= end
  const head = tokens[end - 1]?.low ?? ''
  if (isName && run) {
    const named = splitRun(tokens.slice(run.from, run.to))
    const before = tokens.slice(start, run.from).map((token) => token.low)
    if (
      before.includes('the') &&
      !before.some((low) => isRole(low)) &&
      named.titles.length === 0 &&
      named.person === 'maybe'
    )
      named.person = 'no'
    if (before.some((low) => isRole(low)) && named.person === 'maybe') named.person = 'yes'
    return { kind: 'name', start, end: at, head, run: { ...named, titles: [...before, ...named.titles] } }
  }
  return { kind: 'common', start, end: at, head }
}

function isModifier(low: string): boolean {
  return MODIFIERS.has(low) || ADJECTIVES.has(low) || low.endsWith('ly') || /-(?:based|born|backed|led|old)$/u.test(low)
}

/** Whether the capitals at `at` stand before a role that the phrase goes on with: "a senior Cruz adviser". */
function leadsToRole(tokens: Token[], at: number): boolean {
  const to = endOfRun(tokens, at)
  return isRole(tokens[to]?.low ?? '') && goesOnAfterName(tokens, to, false)
}

/** "rapper Jane Doe": a full name makes any noun before it a title; "the corn Jane Doe planted" is none. */
function isFullName(tokens: Token[], at: number, first: Token): boolean {
  if (DETERMINERS.has(first.low) && first.low !== 'a' && first.low !== 'an') return false
  return isGivenName(tokens[at]?.low ?? '') && isCapital(tokens[at + 1]) && !isTime(tokens, at - 1)
}

/** After "secretary" and the like, "of state" belongs to the title. Returns `at` where nothing follows. */
function endOfOffice(tokens: Token[], at: number): number {
  if (tokens[at]?.low !== 'of' || !/^(?:secretary|undersecretary|minister)$/u.test(tokens[at - 1]?.low ?? '')) return at
  const department = tokens[at + 1]?.text ?? ''
  return /^(?:state|defen[sc]e|labor|commerce|education|energy|agriculture|treasury|interior|war)$/iu.test(department)
    ? at + 2
    : at
}

/** "some said", "many argue", "others": determiners that stand alone. */
const STANDALONE: ReadonlySet<string> = new Set([
  'some',
  'many',
  'most',
  'both',
  'all',
  'one',
  'another',
  'several',
  'few',
])
