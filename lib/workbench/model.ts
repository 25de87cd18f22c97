import type { FieldProblem } from '@/lib/editing/parse-record'
import type { NameBook } from '@/lib/forms/name-book'
import type { SourceRecord } from '@/lib/records/read-model'
import type { MarkedParagraph } from '@/lib/sources/marked-text'
import type { Stance } from '@/lib/vocabulary'
import type { CodedRecord, SourceCoding } from './read-model'
import type { Span } from './spans'
import type { ReadAs } from './text-kinds'

/** A suggested passage; `speaker` is the slug of the actor where the library knows the name that was `said`. */
export type OpenSuggestion = Span & {
  exact: string
  /** How the words are given, by the codebook's modes. */
  kind: 'direct' | 'partial' | 'authored'
  said: string | undefined
  speaker: string | undefined
  score: number
  /** Whether the speaker can be taken over unasked. */
  sure: boolean
  /** The day of a post as EDTF, where it is understood. */
  date: string | undefined
  /** Whether the words came through an interpreter. */
  interpreted: boolean
}

export type TopicHint = { slug: string; label: string; proposition: string; rule: string; shared: string[] }

/** A recorded position of the same actor, topic and day as the one on the card. */
export type ConflictingPosition = { id: string; stance: Stance; summary: string }

/** The model of the page that codes a source: text, selected spans and card. */
export type Workbench = {
  source: SourceRecord
  text: string
  readAs: ReadAs
  coding: SourceCoding | undefined
  codings: SourceCoding[]
  paragraphs: PlacedParagraph[]
  spans: Span[]
  /** Whether the selected words came through an interpreter. */
  interpreted: boolean
  /**
   * Set where the searched words occur several times: the spans selected before, all occurrences, and the chosen one.
   */
  places: { words: string; selected: Span[]; taken: Span; all: Span[] } | undefined
  /** Suggested passages not yet coded, in text order; `previous` and `next` are those around the selection. */
  open: OpenSuggestion[]
  /** Whether the text has suggestions at all, coded ones included. */
  suggested: boolean
  previous: OpenSuggestion | undefined
  next: OpenSuggestion | undefined
  /** Likely topics of the selection; `otherTopics` are further ones. */
  topics: TopicHint[]
  otherTopics: TopicHint[]
  conflicting: ConflictingPosition[]
  values: ReadonlyMap<string, string>
  problems: FieldProblem[]
  book: NameBook
  coder: string
  coded: CodedRecord[]
  saved: string | undefined
}

/** A paragraph whose runs have their offset in the text. */
export type PlacedParagraph = Omit<MarkedParagraph, 'runs'> & {
  runs: (MarkedParagraph['runs'][number] & { start: number })[]
}
