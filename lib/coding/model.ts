import type { FieldProblem } from '@/lib/editing/parse-record'
import type { RecordOf } from '@/lib/editing/record-types'
import type { NameBook } from '@/lib/forms/name-book'
import type { SourceRecord } from '@/lib/records'
import type { MarkedParagraph } from '@/lib/sources/marked-text'
import type { Stance } from '@/lib/vocabulary'
import type { Span } from './spans'

/** A passage that the rules find, with the actor it is put down to where the library knows one of that name. */
export type OpenSuggestion = Span & {
  exact: string
  /** How the words are given, by the codebook's modes. */
  kind: 'direct' | 'partial' | 'authored'
  said: string | undefined
  speaker: string | undefined
  score: number
  /** Whether the speaker can be taken over unasked. */
  sure: boolean
}

export type TopicHint = { slug: string; label: string; proposition: string; rule: string; shared: string[] }

/** A position on record where the one in hand would stand. */
export type BesideHint = { id: string; stance: Stance; summary: string }

/** One coder at work on one source: its text, what is in hand, and what the card holds. */
export type Workbench = {
  source: SourceRecord
  text: string
  coding: RecordOf<'coding'> | undefined
  codings: RecordOf<'coding'>[]
  paragraphs: PlacedParagraph[]
  spans: Span[]
  /** The passages not yet coded, in the order of the text; and the one before and after what is in hand. */
  open: OpenSuggestion[]
  previous: OpenSuggestion | undefined
  next: OpenSuggestion | undefined
  /** The likeliest topics for what is in hand; and the others, as far as they can be shown. */
  topics: TopicHint[]
  otherTopics: TopicHint[]
  beside: BesideHint[]
  values: ReadonlyMap<string, string>
  problems: FieldProblem[]
  book: NameBook
  coder: string
  coded: { type: 'position' | 'claim'; id: string; href: string; stance: Stance | null; words: string; who: string }[]
  saved: string | undefined
}

/** A paragraph whose runs know where in the text they begin. */
export type PlacedParagraph = Omit<MarkedParagraph, 'runs'> & {
  runs: (MarkedParagraph['runs'][number] & { start: number })[]
}
