import type { BundleQuotation } from '@/lib/bundle/schema'
import type { Named, SourceRecord } from '@/lib/records/read-model'
import type { Proof } from '@/lib/sources/read-model'

/** A source with its quotations, for files in which programs mark words of the source. */
export type AnnotatedSource = {
  source: SourceRecord
  /** In reading order. */
  quotations: AnnotatedQuotation[]
  /** Versions of its text that the library holds, the latest last: for offsets alone, no file holds them. */
  texts: { hash: string; body: string }[]
}

export type AnnotatedQuotation = {
  quotation: BundleQuotation
  speakers: Named[]
  /** The records that rest on it, in published codings. */
  proves: Proof[]
}
