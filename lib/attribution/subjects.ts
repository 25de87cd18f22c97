import { isSuffix, isTime } from './names'
import { isPossessive, type Phrase } from './phrases'
import { isTimePhrase, outermost, type Reading } from './reading'
import { isRole } from './roles'
import { isCapital } from './tokens'
import { AUXILIARIES, BETWEEN, NEGATIONS, PREPOSITIONS } from './word-classes'

/**
 * Who does what a verb says. `from` is the token where the subject begins, appositions and all. `others` are
 * further phrases joined by "and". `negated` and `modal` come from what stands between subject and verb.
 */
export type Subject = {
  phrase: Phrase
  others: Phrase[]
  from: number
  negated: boolean
  modal: boolean
  passive: boolean
}

/** The subject before a finite verb at token `verb`, or what kind of dependent clause the verb stands in. */
export function findSubject(reading: Reading, verb: number): Subject | 'coordinate' | undefined {
  const { tokens } = reading
  let at = verb - 1
  let negated = false
  let modal = false
  let passive = false
  for (let steps = 0; at >= 0 && steps < 14; steps++) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'aside' && !reading.endingAt.has(at + 1)) at--
    else if (NEGATIONS.has(token.low)) {
      negated = true
      at--
    } else if (AUXILIARIES.has(token.low)) {
      if (MODALS.has(token.low)) modal = true
      if (at === verb - 1 || BETWEEN.has(tokens[verb - 1]?.low ?? '') || passive) passive = passive || BE.has(token.low)
      at--
    } else if (isBetween(reading, at)) at--
    else {
      const skipped = beforeTime(reading, at)
      if (skipped === at) break
      at = skipped
    }
  }
  const found = subjectEndingAt(reading, at + 1)
  if (found) return { ...found, negated, modal, passive }
  const token = tokens[at]
  if (token?.low === 'and' || token?.low === 'but' || token?.low === 'or') return 'coordinate'
  if (token && /^(?:,|—|–|-)$/u.test(token.text)) {
    const next = tokens[at - 1]
    if (next?.low === 'and' || next?.low === 'but') return 'coordinate'
    const host = findHost(reading, at)
    if (host) return { ...host, negated, modal, passive }
  }
  return undefined
}

/** The subject after an inverted verb: the phrase that begins at token `from`. */
export function findSubjectAfter(reading: Reading, from: number): Phrase | undefined {
  let at = from
  while (at < from + 2 && isAdverb(reading.tokens[at]?.low ?? '')) at++
  const first = reading.startingAt.get(at)
  if (!first || isTimePhrase(first)) return undefined
  let phrase = first
  // "the group's director"
  for (let i = 0; i < 3; i++) {
    const owned = reading.startingAt.get(phrase.end + 1)
    if (owned?.owner !== phrase) break
    phrase = owned
  }
  if (phrase.kind !== 'common') return phrase
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

function isBetween(reading: Reading, at: number): boolean {
  return !reading.covered.has(at) && isAdverb(reading.tokens[at]?.low ?? '')
}

/** "Obama on Friday said", "a report released last year found": the token before what only tells the time. */
function beforeTime(reading: Reading, at: number): number {
  const { tokens } = reading
  const phrase = reading.endingAt.get(at + 1)
  let left = at
  if (phrase && isTimePhrase(phrase)) left = phrase.start - 1
  else if (isTime(tokens, at) || tokens[at]?.low === 'ago') left = at - 1
  else return at
  if (/^(?:on|in|last|this|late|early|earlier|since|next)$/u.test(tokens[left]?.low ?? '')) left--
  if (!reading.covered.has(left) && /(?:ed|sent|written|held|made|out)$/u.test(tokens[left]?.low ?? '')) left--
  return left
}

/** The subject whose last phrase ends at token `end`, with its head and what is joined to it by "and". */
export function subjectEndingAt(
  reading: Reading,
  end: number,
): Pick<Subject, 'phrase' | 'others' | 'from'> | undefined {
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
    const before = reading.endingAt.get(outer.start - 1)
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
  const others: Phrase[] = []
  let from = outermost(phrase).start
  for (let i = 0; i < 3; i++) {
    const joiner = tokens[from - 1]?.low
    const before = joiner === 'and' ? reading.endingAt.get(from - 1) : undefined
    if (!before || before.kind === 'pronoun' || before.kind !== phrase.kind || isTimePhrase(before)) break
    others.unshift(before)
    from = outermost(before).start
  }
  return { phrase, others, from }
}

/** "…, who said": whom the relative pronoun stands for. */
function antecedent(reading: Reading, pronoun: Phrase): Pick<Subject, 'phrase' | 'others' | 'from'> | undefined {
  let at = pronoun.start
  if (reading.tokens[at - 1]?.text === ',') at--
  const host = reading.endingAt.get(at)
  if (host && host.kind !== 'pronoun') {
    const whole = subjectEndingAt(reading, at)
    return whole ? { ...whole, from: pronoun.start } : undefined
  }
  const found = at < pronoun.start ? findHost(reading, at) : undefined
  return found ? { ...found, from: pronoun.start } : undefined
}

const LINKING: ReadonlySet<string> = new Set(['of', 'at', 'for', 'from', 'with', 'in', 'on', 'to', 'by', 'against'])

/**
 * The phrase that the appositions before the comma at `comma` belong to: "Keron Blair" in "Keron Blair, executive
 * director of the group, said". Goes left from comma to comma over what looks like an apposition.
 */
function findHost(reading: Reading, comma: number): Pick<Subject, 'phrase' | 'others' | 'from'> | undefined {
  const { tokens } = reading
  const limit = Math.max(0, comma - 70)
  let end = comma
  let fallback: Pick<Subject, 'phrase' | 'others' | 'from'> | undefined
  for (let segments = 0; segments < 6; segments++) {
    let start = end
    while (start > limit && !isBoundary(reading, start - 1)) start--
    const found = start < end ? subjectEndingAt(reading, end) : undefined
    const parenthetical = isParenthetical(reading, start, end)
    if (found && !parenthetical) return withRoleBefore(reading, found)
    if (found?.phrase.kind === 'common' && found.from === start && !STARTS_LOWER.has(tokens[start]?.low ?? ''))
      fallback = found
    if (start <= limit || !/^(?:,|—|–|-)$/u.test(tokens[start - 1]?.text ?? '')) break
    end = start - 1
  }
  return fallback
}

/** "the group's director, Jane Doe, said": the clause begins with the role. */
function withRoleBefore(reading: Reading, found: Pick<Subject, 'phrase' | 'others' | 'from'>): typeof found {
  const role = reading.tokens[found.from - 1]?.text === ',' ? subjectEndingAt(reading, found.from - 1) : undefined
  if (role?.phrase.kind !== 'common' || !isRole(role.phrase.head)) return found
  return { ...found, from: role.from }
}

const STARTS_LOWER: ReadonlySet<string> = new Set(['who', 'which', 'whose'])

function isBoundary(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  return !token || token.kind === 'passage' || (token.kind === 'mark' && /^[,;:—–-]$/u.test(token.text))
}

function isParenthetical(reading: Reading, start: number, end: number): boolean {
  const first = reading.tokens[start]
  if (!first) return true
  if (first.kind === 'number' || ((first.low === 'a' || first.low === 'an') && start > 0)) return true
  if (isSuffix(first.low)) return true
  if (
    /^(?:who|which|whose|where|when|now|then|then-|formerly|including|meanwhile|however|though|too)$/u.test(first.low)
  )
    return true
  const phrase = reading.startingAt.get(start)
  const last = reading.endingAt.get(end)
  if (PREPOSITIONS.has(first.low)) return !(last?.kind === 'name' && !isLinked(reading, last, start))
  if (/(?:ing|ed|written|made|held)$/u.test(first.low) && !isCapital(first)) return true
  if (!phrase) return !(last && last.kind !== 'common')
  if (phrase.kind === 'pronoun') return false
  // "Republican of Iowa", "president of the union", "the foreign minister of France", "its lifeline"
  const followed = reading.tokens[phrase.end]
  if (phrase.kind === 'name') {
    if (phrase.end >= end) return false
    if (start > 0 && followed?.low === 'of' && PARTIES.has(phrase.head)) return true
    return isPossessive(followed) && last?.kind === 'common'
  }
  return start > 0
}

const PARTIES: ReadonlySet<string> = new Set([
  'republican',
  'democrat',
  'independent',
  'chairman',
  'president',
  'director',
])

/** Whether a phrase hangs on another noun of the same segment: "the head of Heritage". */
function isLinked(reading: Reading, phrase: Phrase, start: number): boolean {
  const before = outermost(phrase).start - 1
  return before > start && LINKING.has(reading.tokens[before]?.low ?? '') && reading.endingAt.has(before)
}

function skipComplement(reading: Reading, at: number): number {
  let end = at
  for (let i = 0; i < 3; i++) {
    if (!LINKING.has(reading.tokens[end]?.low ?? '')) break
    const next = reading.startingAt.get(end + 1)
    if (!next) break
    end = next.end
  }
  return end
}

function isPersonName(phrase: Phrase): boolean {
  return phrase.kind === 'name' && phrase.run?.person !== 'no'
}
