import type { BundleQuotation } from '@/lib/bundle/schema'
import type { Provenance } from '@/lib/comparison/model'
import type { QuotationCheck, SegmentCheck } from '@/lib/evidence/check'
import type { SourceFilter } from '@/lib/filter/sources'
import type { PageOfList } from '@/lib/page-of-list'
import type { EvidenceRecord, Named, SourceRecord } from '@/lib/records/read-model'
import type { MarkedParagraph } from '@/lib/sources/marked-text'
import type { CodingRecord, ListedSource, Proof } from './read-model'

/** The sources that a filter finds, one page of them. */
export type SourceList = {
  filter: SourceFilter
  sources: ListedSource[]
  page: PageOfList
  /** Sources in the library. */
  all: number
}

export type QuotedWords = { evidence: EvidenceRecord; proves: Proof[] }

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
