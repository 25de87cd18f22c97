import type { Cue } from './cue'
import { listPhrases, type Phrase } from './phrases'
import { isPlace } from './places'
import type { Sentence } from './sentences'
import type { Token } from './tokens'
import { PREPOSITIONS, TIMES } from './word-classes'

/** A sentence with its noun phrases, and which phrase begins, ends or covers a token. */
export type Reading = {
  tokens: Token[]
  paragraph: number
  phrases: Phrase[]
  startingAt: ReadonlyMap<number, Phrase>
  endingAt: ReadonlyMap<number, Phrase>
  covered: ReadonlySet<number>
  /** The sentence is nothing but passages. */
  bare: boolean
  /** What says who speaks, in order; `readDocument` fills it. */
  cues: Cue[]
}

export function readSentence(sentence: Sentence, lowercase: ReadonlySet<string>): Reading {
  const { tokens, paragraph } = sentence
  const phrases = listPhrases(tokens, lowercase)
  const bare = tokens.every(({ kind, low }) => kind === 'passage' || kind === 'mark' || low === 'and')
  // Most lines of an odd text hold no phrase at all; they share their empty tables.
  if (phrases.length === 0)
    return { tokens, paragraph, phrases, startingAt: NONE, endingAt: NONE, covered: NOTHING, bare, cues: [] }
  const startingAt = new Map<number, Phrase>()
  const endingAt = new Map<number, Phrase>()
  const covered = new Set<number>()
  for (const phrase of phrases) {
    startingAt.set(phrase.start, phrase)
    endingAt.set(phrase.end, phrase)
    for (let i = phrase.start; i < phrase.end; i++) covered.add(i)
  }
  return { tokens, paragraph, phrases, startingAt, endingAt, covered, bare, cues: [] }
}

const NONE: ReadonlyMap<number, Phrase> = new Map()
const NOTHING: ReadonlySet<number> = new Set()

/** The subject of the sentence's main clause, roughly: its first phrase that no preposition introduces. */
export function findSentenceSubject(reading: Reading, from = 0): Phrase | undefined {
  const main = from === 0 ? afterClause(reading) : undefined
  if (main) return main
  for (const phrase of reading.phrases) {
    if (phrase.start < from) continue
    if (phrase.start - from > 60) return undefined
    if (isTimePhrase(phrase) || phrase.head === 'who' || phrase.head === 'which') continue
    const outer = outermost(phrase)
    const before = reading.tokens[outer.start - 1]
    if (before && PREPOSITIONS.has(before.low)) continue
    if (isOwner(reading, phrase) || isPlaceAfterComma(reading, phrase)) continue
    // "Following a brief, late meeting, the council …": what stands in front ends with a comma.
    const fronted = PREPOSITIONS.has(reading.tokens[from]?.low ?? '') && phrase.kind === 'common'
    if (fronted && reading.tokens[phrase.end]?.text === ',' && reading.tokens[outer.start - 1]?.text === ',') continue
    return phrase
  }
  return undefined
}

/** The subject of the main clause after "When Jane Doe spoke, …". */
function afterClause(reading: Reading): Phrase | undefined {
  const { tokens } = reading
  if (!SUBORDINATE.has(tokens[0]?.low ?? '')) return undefined
  const passage = tokens.findIndex(({ kind }) => kind === 'passage')
  const comma = tokens.findIndex(({ text }, index) => index > 2 && text === ',')
  if (comma < 0 || comma > 30 || (passage >= 0 && passage < comma)) return undefined
  const first = reading.startingAt.get(comma + 1) ?? reading.startingAt.get(comma + 2)
  const verb = first && tokens[first.end]
  return first && verb?.kind === 'word' && !isTimePhrase(first) && !isPlaceAfterComma(reading, first)
    ? outerOwned(reading, first)
    : undefined
}

function outerOwned(reading: Reading, first: Phrase): Phrase {
  const owned = reading.startingAt.get(first.end + 1)
  return owned?.owner === first ? owned : first
}

const SUBORDINATE: ReadonlySet<string> = new Set(
  'when while after as if although because since once before though until whenever'.split(' '),
)

/** "in Ames, Iowa,": a place that says where another one lies. */
export function isPlaceAfterComma(reading: Reading, { kind, start, end, run }: Phrase): boolean {
  if (kind !== 'name' || reading.tokens[start - 1]?.text !== ',') return false
  const next = reading.tokens[end]
  const words = (run?.words ?? []).join(' ')
  const place =
    isPlace(words.toLowerCase()) || /^(?:[DRI]-\p{Lu}\S*|(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}{2,4}\.)$/u.test(words)
  return place && (!next || next.kind === 'mark')
}

export function isTimePhrase(phrase: Phrase): boolean {
  return phrase.kind === 'common' && TIMES.has(phrase.head)
}

/** The possessor at the very beginning of a phrase, or the phrase itself. */
export function outermost(phrase: Phrase): Phrase {
  let outer = phrase
  for (let i = 0; i < 4 && outer.owner; i++) outer = outer.owner
  return outer
}

function isOwner(reading: Reading, phrase: Phrase): boolean {
  const next = reading.startingAt.get(phrase.end + 1)
  return next?.owner === phrase
}
