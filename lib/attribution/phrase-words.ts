import { isAlsoNoun, listCueForms } from './cue-verbs'
import { isGivenName } from './given-names'
import { isHeadlineWord, isTime } from './names'
import { isCommunication, isPluralRole, isRole, NATIONALITIES, ORGANIZATION_WORDS, TITLES } from './roles'
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
  withoutContraction,
} from './word-classes'

export function isNameWord(tokens: Token[], index: number, lowercase: ReadonlySet<string>): boolean {
  const token = tokens[index]
  if (!token || !isCapital(token) || isTime(tokens, index) || isHeadlineWord(tokens, index)) return false
  if (token.low.includes('-') && /-(?:based|born|backed|led|owned|style|era|area|wide)$/u.test(token.low)) return false
  if (startsClause(tokens, index)) {
    if (PREPOSITIONS.has(token.low)) return false
    const nextIsCapital = isCapital(tokens[index + 1]) && !STARTERS.has(token.low)
    if (nextIsCapital) return !isOrdinaryWord(token.low, isOrganizationLabel(tokens, index) ? NO_WORDS : lowercase)
    if (STARTERS.has(token.low) || isPluralRole(token.low)) return false
    if (listCueForms(token.low).some(({ form }) => form === 'past' || form === 'third') || OTHER_VERBS.has(token.low))
      return false
    return !lowercase.has(token.low) && !/^\p{L}{4,}ing$/u.test(token.low)
  }
  return !DETERMINERS.has(token.low) || token.low === 'the'
    ? token.low !== 'the' || isCapital(tokens[index + 1])
    : token.text === token.text.toUpperCase() && token.text.length > 2
}

const NO_WORDS: ReadonlySet<string> = new Set()

/** "Harbor Council:" is a name, although the text writes of a harbor too. */
function isOrganizationLabel(tokens: Token[], start: number): boolean {
  let end = start
  while (isCapital(tokens[end])) end += 1
  return tokens[end]?.text === ':' && ORGANIZATION_WORDS.has(tokens[end - 1]?.low ?? '')
}

/** A word that stands first in its clause and has its capital from that alone: "Tired Reed", "Naming Reed". */
function isOrdinaryWord(low: string, lowercase: ReadonlySet<string>): boolean {
  if (/^(?:associated|planned|allied|consolidated|advanced|concerned|reformed)$/u.test(low)) return false
  if (isGivenName(low) || TITLES.has(low) || NATIONALITIES.has(low) || ORGANIZATION_WORDS.has(low)) return false
  return (
    lowercase.has(low) ||
    listCueForms(low).some(({ form }) => form === 'past' || form === 'third') ||
    /^\p{L}{3,}(?:ly|ing|ed|wise)$/u.test(low) ||
    OTHER_VERBS.has(low) ||
    ADJECTIVES.has(low)
  )
}

/** Adjectives that stand before a role or a name: "a senior Reed adviser". */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  `former senior top longtime veteran prominent leading chief key current then-candidate late young old fellow local
  deputy retired conservative liberal moderate influential powerful outspoken popular wealthy rich famous`.split(/\s+/),
)

/** After a name, a role or a text may follow in small letters: "Reed spokeswoman Jane Doe", "a council memo". */
export function goesOnAfterName(tokens: Token[], index: number, determined: boolean): boolean {
  const next = tokens[index]
  if (next?.kind === 'aside') return goesOnAfterName(tokens, index + 1, determined)
  if (next?.kind !== 'word' || isCapital(next)) return false
  // "many Asian states"
  if (
    determined &&
    isAlsoNoun(next.low) &&
    NATIONALITIES.has(tokens[index - 1]?.low ?? '') &&
    !isVerbHere(tokens, index)
  )
    return true
  const noun = isRole(next.low) || isCommunication(next.low)
  if (noun)
    return !(
      isAlsoVerb(next.low) &&
      (isVerbHere(tokens, index) ||
        (isCapital(tokens[index + 1]) && !isTime(tokens, index + 1)) ||
        (!determined && /^(?:to|for|him|her|them)$/u.test(tokens[index + 1]?.low ?? '')))
    )
  // "a U.S. law enforcement official"
  for (let i = index; i < index + 4; i++) {
    const word = tokens[i]
    if (word?.kind !== 'word' || isCapital(word) || isClosed(word.low) || DETERMINERS.has(word.low)) break
    if (/(?:ly|ed|ing)$/u.test(word.low) || OTHER_VERBS.has(word.low)) break
    if (isRole(word.low) && i > index) return !(listCueForms(next.low).length > 0 && !isAlsoNoun(next.low))
    if (listCueForms(word.low).length > 0 && !isAlsoNoun(word.low)) break
  }
  // "the Reed administration", "the Orr interview"
  if (determined && isUnmarkedNoun(next.low)) return true
  const after = tokens[index + 1]
  return (
    after?.kind === 'word' &&
    isRole(after.low) &&
    !isClosed(next.low) &&
    listCueForms(next.low).length === 0 &&
    !next.low.endsWith('ly')
  )
}

export function isPartOfPhrase(
  tokens: Token[],
  index: number,
  start: number,
  nouns: number,
  capitals: number,
): boolean {
  const low = tokens[index]?.low ?? ''
  if (index === start && STARTERS.has(low) && !DETERMINERS.has(low)) return false
  if (index > start && isAfterNoun(tokens, index)) return false
  if (isClosed(low) || OTHER_VERBS.has(low) || (TIMES.has(low) && nouns === 0 && index === start)) return false
  if (DETERMINERS.has(low)) return index === start || (nouns === 0 && capitals === 0)
  if (low.endsWith('ly') && low.length > 4 && !isRole(low)) return nouns === 0 && capitals === 0 && index > start
  const previous = tokens[index - 1]?.low ?? ''
  const forms = listCueForms(low)
  if (forms.length > 0 && !isRole(low)) {
    if (index === start) {
      if (low === 'state' && isCapital(tokens[index + 1]) && TITLES.has(tokens[index + 1]?.low ?? '')) return true
      const nounLike = previous === '' || (PREPOSITIONS.has(previous) && previous !== 'to') || /^['’]/u.test(previous)
      return nounLike && isAlsoNoun(low) && !forms.some(({ form }) => form === 'past')
    }
    if (!isAlsoNoun(low) && forms.some(({ form }) => form !== 'ing')) {
      // "the accused man", "its newly announced plan": a participle before a noun
      return nouns === 0 && forms.some(({ form }) => form === 'participle') && isPlainWord(tokens[index + 1])
    }
    if (nouns === 0 && capitals === 0) return true
    if (forms.every(({ form }) => form === 'ing')) return false
    // "the two long reports": after a number, a word in -s is the plural of a noun.
    const counted = tokens.slice(start, index).some(({ low: each }) => COUNTS.has(each))
    if (counted && isAlsoNoun(low) && low.endsWith('s')) return true
    if (isPluralRole(previous) || isVerbHere(tokens, index)) return false
    return isAlsoNoun(low)
  }
  if (/(?:ed|ing)$/u.test(low) && !low.includes('-') && !isRole(low) && !MODIFIERS.has(low)) {
    if (nouns > 0 || (index === start && !isRole(tokens[index + 1]?.low ?? ''))) return false
  }
  return true
}

const COUNTS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten several many few both these those'.split(' '),
)

/** Participles that stand before a title or name: "retired Air Force general Jane Doe". */
export const MODIFIERS: ReadonlySet<string> = new Set(
  'retired outgoing incoming acting sitting visiting ruling leading disgraced embattled aging renowned noted'.split(
    ' ',
  ),
)

/** "a person familiar with the plan": an adjective that follows its noun. */
export function isAfterNoun(tokens: Token[], index: number): boolean {
  return (
    /^(?:close|familiar|briefed|involved|knowledgeable|opposed|loyal|sympathetic|allied|aligned)$/u.test(
      tokens[index]?.low ?? '',
    ) && /^(?:to|with|on|in)$/u.test(tokens[index + 1]?.low ?? '')
  )
}

function startsClause(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1]
  return !before || /^[—–:•*-]$/u.test(before.text) || before.kind === 'passage'
}

function isUnmarkedNoun(low: string): boolean {
  return !isClosed(low) && listCueForms(low).length === 0 && !/(?:s|ed|ing|ly)$/u.test(low)
}

function isAlsoVerb(low: string): boolean {
  return listCueForms(low).length > 0
}

/** Whether a word that can be noun or verb looks like a verb by what follows. */
function isVerbHere(tokens: Token[], index: number): boolean {
  const next = tokens[index + 1]
  if (!next) return false
  if (next.kind === 'passage' || next.low === 'that' || DETERMINERS.has(next.low)) return true
  return SUBJECT_PRONOUNS.has(next.low) && next.low !== 'who'
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
    SUBJECT_PRONOUNS.has(withoutContraction(low)) ||
    (BETWEEN.has(low) && !DETERMINERS.has(low)) ||
    CLOSED.has(low)
  )
}

const CLOSED: ReadonlySet<string> = new Set(
  'him them us me whom whose what how why there here as well too if than then not only too much very so'.split(' '),
)
