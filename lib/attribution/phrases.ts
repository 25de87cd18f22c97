import { isAlsoNoun, listCueForms } from './cue-verbs'
import { endOfRun, isTime, type NameRun, splitRun } from './names'
import { isCommunication, isPluralRole, isRole, TITLES } from './roles'
import { isCapital, type Token } from './tokens'
import {
  AUXILIARIES,
  BETWEEN,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  OTHER_VERBS,
  PREPOSITIONS,
  STARTERS,
  SUBJECT_PRONOUNS,
  TIMES,
} from './word-classes'

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
  if (SUBJECT_PRONOUNS.has(first.low)) {
    if (first.low === 'that') return undefined
    return { kind: 'pronoun', start, end: start + 1, head: first.low }
  }
  let at = start
  let nouns = 0
  let capitals = 0
  let run: { from: number; to: number } | undefined
  while (at - start < MAX_WORDS) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'aside' && run && run.to === at) {
      at++
      continue
    }
    if (token.kind === 'number') {
      if (run) break
      at++
      continue
    }
    if (token.kind !== 'word') break
    if (isNameWord(tokens, at, lowercase)) {
      if (nouns > 0 && !run && !isRole(tokens[at - 1]?.low ?? '') && !TITLES.has(token.low)) break
      const to = endOfRun(tokens, at)
      run = { from: at, to }
      capitals++
      at = to
      if (!goesOnAfterName(tokens, at, DETERMINERS.has(first.low))) break
      continue
    }
    if (!isPartOfPhrase(tokens, at, start, nouns, capitals)) break
    if (!DETERMINERS.has(token.low) && !token.low.endsWith('ly')) nouns++
    at++
  }
  if (at === start || (nouns === 0 && capitals === 0)) {
    return first && DETERMINERS.has(first.low) && STANDALONE.has(first.low)
      ? { kind: 'common', start, end: start + 1, head: first.low }
      : undefined
  }
  let end = at
  while (end > start && tokens[end - 1]?.kind === 'aside') end--
  const isName = run !== undefined && run.to === end
  const head = tokens[end - 1]?.low ?? ''
  if (isName && run) {
    const named = splitRun(tokens.slice(run.from, run.to))
    const before = tokens.slice(start, run.from).map((token) => token.low)
    if (before.some((low) => isRole(low)) && named.person === 'maybe') named.person = 'yes'
    return { kind: 'name', start, end: at, head, run: { ...named, titles: [...before, ...named.titles] } }
  }
  return { kind: 'common', start, end: at, head }
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

function isNameWord(tokens: Token[], at: number, lowercase: ReadonlySet<string>): boolean {
  const token = tokens[at]
  if (!token || !isCapital(token) || isTime(tokens, at)) return false
  if (startsClause(tokens, at)) {
    const nextIsCapital = isCapital(tokens[at + 1]) && !STARTERS.has(token.low)
    if (nextIsCapital) return true
    if (STARTERS.has(token.low) || isPluralRole(token.low) || PREPOSITIONS.has(token.low)) return false
    return !lowercase.has(token.low)
  }
  return !DETERMINERS.has(token.low) || token.low === 'the'
    ? token.low !== 'the' || isCapital(tokens[at + 1])
    : token.text === token.text.toUpperCase() && token.text.length > 2
}

function startsClause(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !before || /^[—–:•*-]$/u.test(before.text) || before.kind === 'passage'
}

/** After a name, a role or a text may follow in small letters: "Trump spokeswoman Hope Hicks", "a Pentagon memo". */
function goesOnAfterName(tokens: Token[], at: number, determined: boolean): boolean {
  const next = tokens[at]
  if (next?.kind === 'aside') return true
  if (next?.kind !== 'word' || isCapital(next)) return false
  const noun = isRole(next.low) || isCommunication(next.low)
  if (noun) return !(isAlsoVerb(next.low) && isVerbHere(tokens, at))
  // "the Trump administration", "the Pence interview"
  if (determined && isUnmarkedNoun(next.low)) return true
  const after = tokens[at + 1]
  return (
    after?.kind === 'word' &&
    isRole(after.low) &&
    !isClosed(next.low) &&
    listCueForms(next.low).length === 0 &&
    !next.low.endsWith('ly')
  )
}

function isUnmarkedNoun(low: string): boolean {
  return !isClosed(low) && listCueForms(low).length === 0 && !/(?:s|ed|ing|ly)$/u.test(low)
}

function isAlsoVerb(low: string): boolean {
  return listCueForms(low).length > 0
}

/** Whether a word that can be noun or verb looks like a verb by what follows. */
function isVerbHere(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  if (next.kind === 'passage' || next.low === 'that' || DETERMINERS.has(next.low)) return true
  return SUBJECT_PRONOUNS.has(next.low) && next.low !== 'who'
}

function isPartOfPhrase(tokens: Token[], at: number, start: number, nouns: number, capitals: number): boolean {
  const low = tokens[at]?.low ?? ''
  if (at === start && STARTERS.has(low) && !DETERMINERS.has(low)) return false
  if (isClosed(low) || OTHER_VERBS.has(low) || (TIMES.has(low) && nouns === 0 && at === start)) return false
  if (DETERMINERS.has(low)) return at === start || (nouns === 0 && capitals === 0)
  if (low.endsWith('ly') && low.length > 4 && !isRole(low)) return nouns === 0 && capitals === 0 && at > start
  const previous = tokens[at - 1]?.low ?? ''
  const forms = listCueForms(low)
  if (forms.length > 0 && !isRole(low)) {
    if (at === start) {
      const nounLike =
        previous === undefined || previous === '' || PREPOSITIONS.has(previous) || /^['’]/u.test(previous)
      return nounLike && isAlsoNoun(low) && !forms.some(({ form }) => form === 'past')
    }
    if (!isAlsoNoun(low) && forms.some(({ form }) => form !== 'ing')) {
      // "the accused man", "its newly announced plan": a participle before a noun
      return nouns === 0 && forms.some(({ form }) => form === 'participle') && isPlainWord(tokens[at + 1])
    }
    if (nouns === 0 && capitals === 0) return true
    if (isPluralRole(previous) || isVerbHere(tokens, at)) return false
    return isAlsoNoun(low)
  }
  if (/(?:ed|ing)$/u.test(low) && !low.includes('-') && !isRole(low)) {
    if (nouns > 0 || at === start) return false
  }
  return true
}

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isClosed(token.low) && !DETERMINERS.has(token.low) && !isCapital(token)
}

function isClosed(low: string): boolean {
  return (
    PREPOSITIONS.has(low) ||
    CONJUNCTIONS.has(low) ||
    AUXILIARIES.has(low) ||
    NEGATIONS.has(low) ||
    SUBJECT_PRONOUNS.has(low) ||
    (BETWEEN.has(low) && !DETERMINERS.has(low)) ||
    CLOSED.has(low)
  )
}

const CLOSED: ReadonlySet<string> = new Set(
  'him them us me whom whose what how why there here as well too if than then not only too much very so'.split(' '),
)
