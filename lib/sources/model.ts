import type { BundleQuotation } from '@/lib/bundle/schema'
import type { Provenance } from '@/lib/comparison/model'
import type { QuotationCheck, SegmentCheck } from '@/lib/evidence/check'
import type { OtherSurrounding } from '@/lib/evidence/surroundings'
import type { SourceFilter } from '@/lib/filter/sources'
import type { PageOfList } from '@/lib/page-of-list'
import type { EvidenceRecord, Named, SourceRecord } from '@/lib/records/read-model'
import type { MarkedParagraph } from '@/lib/sources/marked-text'
import type { CitingOutcome, CodingRecord, ListedSource, Proof } from './read-model'

/** One page of the sources that a filter finds. */
export type SourceList = {
  filter: SourceFilter
  sources: ListedSource[]
  page: PageOfList
  /** Number of sources in the library. */
  all: number
}

export type QuotedWords = { evidence: EvidenceRecord; proves: Proof[] }

/** The model of a source's page. */
export type SourcePage = {
  source: SourceRecord
  rights: string | null
  /** Whether the library holds the text. */
  held: boolean
  /** Authors that are actors of the library. */
  authors: Named[]
  /** In reading order. */
  quotations: QuotedWords[]
  /** Outcomes of claims that cite it without quoting it. */
  citing: CitingOutcome[]
  codings: CodingRecord[]
  provenance: Provenance
}

/** A quotation that a check found changed, missing or in another surrounding and that an editor must look at. */
export type WaitingQuotation = {
  evidence: EvidenceRecord
  segments: SegmentCheck[]
  /** Where the same words stand among others. */
  surroundings: OtherSurrounding[]
  /** Version of its last revision. */
  version: number
}

/** The model of the page with a source's text. */
export type SourceTextPage = {
  source: SourceRecord
  /** The current version of the text; undefined where the library does not hold it. */
  text: { version: number; hash: string; addedOn: string; characters: number } | undefined
  /** Empty where the text is not held or may not be shown. */
  paragraphs: MarkedParagraph[]
  /** Quotations located in the text, by id. */
  placed: Map<string, QuotedWords>
  /** Quotations that are to be looked at, for editors. */
  waiting: WaitingQuotation[]
  /** Quotations never checked on this text, or not found in it. */
  elsewhere: QuotedWords[]
}

/** Check of one quotation on a new text, to be confirmed. */
export type ReviewedQuotation = {
  quotation: BundleQuotation
  check: QuotationCheck
  /** The quotation after confirmation, see `reanchor`. */
  after: BundleQuotation
  /** Where the same words stand among others: somebody must say that they are the same. Empty for all others. */
  surroundings: OtherSurrounding[]
  /** The quotation where nobody says so. */
  left: BundleQuotation
  /** Names of those who are on record as saying the words. */
  speakers: string[]
}
