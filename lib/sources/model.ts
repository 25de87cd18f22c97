import type { BundleQuotation } from '@/lib/bundle/schema'
import type { Provenance } from '@/lib/comparison/model'
import type { QuotationCheck, SegmentCheck } from '@/lib/evidence/check'
import type { SourceFilter } from '@/lib/filter/sources'
import type { PageOfList } from '@/lib/page-of-list'
import type { EvidenceRecord, Named, SourceRecord } from '@/lib/records/read-model'
import type { MarkedParagraph } from '@/lib/sources/marked-text'
import type { Basis, RecordedSilence, ResponseKind, Stance } from '@/lib/vocabulary'

/** A source in a list, with what the library has from it. */
export type ListedSource = {
  source: SourceRecord
  /** Quotations that are shown, records that they prove, published codings. */
  quotations: number
  records: number
  codings: number
}

/** The sources that a filter finds, one page of them. */
export type SourceList = {
  filter: SourceFilter
  sources: ListedSource[]
  page: PageOfList
  /** Sources in the library. */
  all: number
}

/** A published record that a quotation proves. Withdrawn ones are told apart: their links still lead here. */
export type Proof = { withdrawn: boolean } & (
  | {
      kind: 'position'
      id: string
      actor: Named
      topic: { slug: string; label: string }
      stance: Stance
      basis: Basis
      reportedBy: Named | null
    }
  | { kind: 'claim'; slug: string; statement: string; claimant: Named }
  | { kind: 'response'; slug: string; statement: string; actor: Named; response: ResponseKind; basis: Basis }
  | { kind: 'absence'; actor: Named; topic: { slug: string; label: string }; silence: RecordedSilence }
)

export type QuotedWords = { evidence: EvidenceRecord; proves: Proof[] }

/** One coder's pass over one source. */
export type CodingRecord = {
  id: string
  source: { slug: string; abbreviation: string; issued: string }
  coder: string
  codebook: string
  day: string
  /** Looked for `actors` on `topics` (at `summits`): what is not recorded was not found. */
  complete: boolean
  actors: Named[]
  topics: { slug: string; label: string }[]
  summits: Named[]
  note: string | null
}

/** Everything the page of one source shows. */
export type SourcePage = {
  source: SourceRecord
  rights: string | null
  /** Whether the library holds the text itself. */
  held: boolean
  /** Authors that are actors, by slug. */
  authors: Named[]
  /** In reading order. */
  quotations: QuotedWords[]
  codings: CodingRecord[]
  provenance: Provenance
}

/** A quotation whose words a check did not find as they are: what is to be looked at by hand. */
export type WaitingQuotation = {
  evidence: EvidenceRecord
  segments: SegmentCheck[]
  /** The number of its last revision. */
  version: number
}

/** The text of a source with what is quoted from it. */
export type SourceTextPage = {
  source: SourceRecord
  /** The version in force; undefined where the library does not hold the text. */
  text: { version: number; hash: string; addedOn: string; characters: number } | undefined
  /** Empty where the text is not held, or not to be shown. */
  paragraphs: MarkedParagraph[]
  /** Whose words stand in the text, by id. */
  placed: Map<string, QuotedWords>
  /** Shown to whoever may edit, once the text has been checked. */
  waiting: WaitingQuotation[]
  /** The others: never looked up in this text, or not found. */
  elsewhere: QuotedWords[]
}

/** What looking up one quotation in a new text found, for somebody to confirm. */
export type ReviewedQuotation = {
  quotation: BundleQuotation
  check: QuotationCheck
  /** As it will be on record. */
  after: BundleQuotation
}
