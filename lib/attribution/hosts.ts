import { listCueForms } from './cue-verbs'
import { isParenthetical } from './parentheticals'
import { findPersonBefore } from './person-before'
import { isPersonName, isTitledName, LINKING } from './person-names'
import { isAfterNoun } from './phrase-words'
import type { Phrase } from './phrases'
import { isTimePhrase, outermost, type Reading } from './reading'
import { isRole } from './roles'
import { OTHER_VERBS, PREPOSITIONS } from './word-classes'

/** The phrase that is the subject, what is joined to it by "and", and the token where it all begins. */
export type Host = { phrase: Phrase; others: Phrase[]; from: number }

/** The subject whose last phrase ends at token `end`, with its head and what is joined to it by "and". */
export function subjectEndingAt(reading: Reading, end: number): Host | undefined {
  const { tokens } = reading
  const last = reading.endingAt.get(end)
  if (!last || isTimePhrase(last)) return undefined
  if (last.head === 'who' || last.head === 'which') return antecedent(reading, last)
  // "Officials at the agency", "the head of the group": the head is the phrase before the preposition.
  let phrase = last
  for (let i = 0; i < 3; i++) {
    const outer = outermost(phrase)
    const preposition = tokens[outer.start - 1]
    if (!preposition || !LINKING.has(preposition.low)) break
    const adjective = isAfterNoun(tokens, outer.start - 2) ? 1 : 0
    const before = reading.endingAt.get(outer.start - 1 - adjective)
    if (!before || before.kind === 'pronoun' || isTimePhrase(before)) break
    if (
      before.kind === 'common' &&
      !isRole(before.head) &&
      i === 0 &&
      isPersonName(phrase) &&
      phrase.owner === undefined
    ) {
      if (preposition.low !== 'of' && preposition.low !== 'for' && preposition.low !== 'by') break
    }
    const beforeThat = tokens[outermost(before).start - 1]
    if (beforeThat && PREPOSITIONS.has(beforeThat.low) && phrase.kind === 'name' && before.kind === 'common') break
    phrase = before
  }
  phrase = findPersonBefore(reading, phrase) ?? phrase
  const others: Phrase[] = []
  let from = outermost(phrase).start
  for (let i = 0; i < 3; i++) {
    const joiner = tokens[from - 1]?.low
    const before = joiner === 'and' ? reading.endingAt.get(from - 1) : undefined
    // "actor and activist Jane Doe": two roles of one person
    const role = before && isTitledName(phrase) && isRole(before.head) && before.run?.person !== 'yes'
    if (before && role && tokens[before.start]?.low !== 'the') {
      from = outermost(before).start
      break
    }
    // "Jane Doe and other critics": the one who is named
    if (
      before &&
      isPersonName(before) &&
      phrase.kind === 'common' &&
      /^(?:other|others|many|several)$/u.test(tokens[phrase.start]?.low ?? '')
    ) {
      phrase = before
      from = outermost(before).start
      break
    }
    if (!before || before.kind === 'pronoun' || before.kind !== phrase.kind || isTimePhrase(before)) break
    if (before.run?.person === 'no' && isPersonName(phrase)) break
    others.unshift(before)
    from = outermost(before).start
  }
  return { phrase, others, from }
}

/**
 * The phrase that the appositions before the comma at `comma` belong to: "Jane Doe" in "Jane Doe, executive
 * director of the group, said". Goes left from comma to comma over what looks like an apposition.
 */
export function findHost(reading: Reading, comma: number): Host | undefined {
  const { tokens } = reading
  const limit = Math.max(0, comma - 70)
  let end = comma
  let fallback: Host | undefined
  for (let segments = 0; segments < 6; segments++) {
    let start = end
    while (start > limit && !isBoundary(reading, start - 1)) start--
    const found = start < end ? subjectEndingAt(reading, end) : undefined
    const parenthetical = isParenthetical(reading, start, end)
    const doer = found && !parenthetical ? doerOf(reading, start, found) : undefined
    if (doer) return { phrase: doer, others: [], from: start }
    if (found && !parenthetical) return withRoleBefore(reading, found)
    if (found?.phrase.kind === 'common' && found.from === start && !STARTS_LOWER.has(tokens[start]?.low ?? ''))
      fallback = found
    if (start <= limit || !/^(?:,|—|–|-)$/u.test(tokens[start - 1]?.text ?? '')) break
    end = start - 1
  }
  return fallback
}

/** In "Jane Doe thanked the council, told a joke": the council is the object, and the segment's first phrase the subject. */
function doerOf(reading: Reading, start: number, found: Host): Phrase | undefined {
  const first = reading.startingAt.get(start)
  if (!first || first === found.phrase || first.end >= found.from || !(first.kind === 'pronoun' || isPersonName(first)))
    return undefined
  const verb = reading.tokens[found.from - 1]?.low ?? ''
  const acts =
    OTHER_VERBS.has(verb) ||
    /ed$/u.test(verb) ||
    listCueForms(verb).some(({ form }) => form === 'past' || form === 'third')
  return acts && first.end >= found.from - 2 ? first : undefined
}

/** "…, who said": whom the relative pronoun stands for. */
function antecedent(reading: Reading, pronoun: Phrase): Host | undefined {
  let index = pronoun.start
  if (reading.tokens[index - 1]?.text === ',') index--
  const host = reading.endingAt.get(index)
  if (host && host.kind !== 'pronoun') {
    const whole = subjectEndingAt(reading, index)
    return whole ? { ...whole, from: pronoun.start } : undefined
  }
  const found = index < pronoun.start ? findHost(reading, index) : undefined
  return found ? { ...found, from: pronoun.start } : undefined
}

/** "the group's director, Jane Doe, said": the clause begins with the role. */
function withRoleBefore(reading: Reading, found: Host): Host {
  const role = reading.tokens[found.from - 1]?.text === ',' ? subjectEndingAt(reading, found.from - 1) : undefined
  if (role?.phrase.kind !== 'common' || !isRole(role.phrase.head)) return found
  return { ...found, from: role.from }
}

function isBoundary(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return !token || token.kind === 'passage' || (token.kind === 'mark' && /^[,;:—–-]$/u.test(token.text))
}

const STARTS_LOWER: ReadonlySet<string> = new Set(['who', 'which', 'whose'])
