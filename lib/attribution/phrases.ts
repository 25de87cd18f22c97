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
  let index = 0
  while (index < tokens.length) {
    const phrase = readPhrase(tokens, index, lowercase)
    if (!phrase) {
      index++
      continue
    }
    const before = phrases.at(-1)
    if (before && isPossessive(tokens[before.end]) && before.end + 1 === phrase.start) phrase.owner = before
    phrases.push(phrase)
    index = phrase.end
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
  let index = start
  let nouns = 0
  let capitals = 0
  let run: { from: number; to: number } | undefined
  let officeEnd = -1
  while (index - start < MAX_WORDS) {
    const token = tokens[index]
    if (!token) break
    if (token.kind === 'number') {
      if (run) break
      index++
      continue
    }
    if (token.kind !== 'word') break
    if (isNameWord(tokens, index, lowercase)) {
      if (
        nouns > 0 &&
        !run &&
        index !== officeEnd &&
        !isRole(tokens[index - 1]?.low ?? '') &&
        !TITLES.has(token.low) &&
        !leadsToRole(tokens, index) &&
        !isFullName(tokens, index, first)
      )
        break
      const to = endOfRun(tokens, index)
      run = { from: index, to }
      capitals++
      index = to
      const goesOn = goesOnAfterName(tokens, index, DETERMINERS.has(first.low))
      while (tokens[index]?.kind === 'aside') index++
      if (!goesOn) break
      continue
    }
    if (!isPartOfPhrase(tokens, index, start, nouns, capitals)) break
    if (!DETERMINERS.has(token.low) && !isModifier(token.low)) nouns++
    index++
    const office = endOfOffice(tokens, index)
    if (office > index) {
      index = office
      officeEnd = office
    }
  }
  if (index === start || (nouns === 0 && capitals === 0)) {
    return first && DETERMINERS.has(first.low) && STANDALONE.has(first.low)
      ? { kind: 'common', start, end: start + 1, head: first.low }
      : undefined
  }
  let end = index
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
    return { kind: 'name', start, end: index, head, run: { ...named, titles: [...before, ...named.titles] } }
  }
  return { kind: 'common', start, end: index, head }
}

function isModifier(low: string): boolean {
  return MODIFIERS.has(low) || ADJECTIVES.has(low) || low.endsWith('ly') || /-(?:based|born|backed|led|old)$/u.test(low)
}

/** Whether the capitals at `index` stand before a role that the phrase goes on with: "a senior Reed adviser". */
function leadsToRole(tokens: Token[], index: number): boolean {
  const to = endOfRun(tokens, index)
  return isRole(tokens[to]?.low ?? '') && goesOnAfterName(tokens, to, false)
}

/** "rapper Jane Doe": a full name makes any noun before it a title; "the corn Jane Doe planted" is none. */
function isFullName(tokens: Token[], index: number, first: Token): boolean {
  if (DETERMINERS.has(first.low) && first.low !== 'a' && first.low !== 'an') return false
  return isGivenName(tokens[index]?.low ?? '') && isCapital(tokens[index + 1]) && !isTime(tokens, index - 1)
}

/** After "secretary" and the like, "of state" belongs to the title. Returns `index` where nothing follows. */
function endOfOffice(tokens: Token[], index: number): number {
  if (tokens[index]?.low !== 'of' || !/^(?:secretary|undersecretary|minister)$/u.test(tokens[index - 1]?.low ?? ''))
    return index
  const department = tokens[index + 1]?.text ?? ''
  return /^(?:state|defen[sc]e|labor|commerce|education|energy|agriculture|treasury|interior|war)$/iu.test(department)
    ? index + 2
    : index
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
