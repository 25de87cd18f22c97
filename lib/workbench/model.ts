import type { FieldProblem } from '@/lib/editing/parse-record'
import type { NameBook } from '@/lib/forms/name-book'
import type { Named, SourceRecord } from '@/lib/records/read-model'
import type { MarkedParagraph } from '@/lib/sources/marked-text'
import type { Stance } from '@/lib/vocabulary'
import type { OpenSuggestion } from './open-suggestions'
import type { MarginNote, Tick } from './progress'
import type { CodedRecord, SourceCoding } from './read-model'
import type { Span } from './spans'
import type { SpeakerQuestion } from './speaker'
import type { ReadAs } from './text-kinds'

export type TopicHint = { slug: string; label: string; proposition: string | null; rule: string; shared: string[] }

/** What a coding covers, and what it could cover. */
export type Coverage = {
  /** Version of the coding's last revision. */
  version: number
  complete: boolean
  /** Everybody who is quoted from the source. */
  quoted: Named[]
  /** Those of them whom the coding does not cover, where it covers anything. */
  left: Named[]
  /** Number of actors that the coding covers. */
  actorsCovered: number
  /** Number of topics of the library, and of those that the coding covers. */
  allTopics: number
  topicsCovered: number
  /** Values of the form's fields and their problems. */
  values: ReadonlyMap<string, string>
  problems: FieldProblem[]
}

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
  /** What is asked about the speaker on the card, and a line about an actor on record. */
  question: SpeakerQuestion | undefined
  speakerFacts: string | undefined
  ticks: Tick[]
  /** Notes in the margin, by number of the paragraph. */
  notes: ReadonlyMap<number, MarginNote[]>
  coverage: Coverage | undefined
  /** Whether all paragraphs are shown on a narrow page, or only those around the selected words. */
  allShown: boolean
  /** The draft of a refused card, whose fields the links of the desk keep. */
  draft: string | undefined
  values: ReadonlyMap<string, string>
  problems: FieldProblem[]
  book: NameBook
  coder: string
  coded: CodedRecord[]
  /** Page of what was recorded last, or that the coding's coverage was saved. */
  saved: string | undefined
}

/** A paragraph whose runs have their offset in the text. */
export type PlacedParagraph = Omit<MarkedParagraph, 'runs'> & {
  runs: (MarkedParagraph['runs'][number] & { start: number })[]
}
