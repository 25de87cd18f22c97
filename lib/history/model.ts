import type { RecordType } from '@/lib/records/record-type'
import type { Revision } from '@/lib/revisions/model'

/** A type of revisions: of records, or of the texts of sources, which are no records. */
export type RevisedType = RecordType | 'source-text'

/** One revision of a batch. */
export type Part = Omit<Revision, 'at' | 'by'> & {
  id: number
  type: RevisedType
  record: string
  /** Whether readers could see the record as it was before. */
  seen: boolean
}

/** How many records of a type a batch added, changed and took out. */
export type Counted = { type: RevisedType; added: number; changed: number; removed: number }

/** What one write changed, as far as the viewer is shown it. */
export type Batch = {
  /** A UUID. */
  batch: string
  /** Ids of its first and last revision; between them are no others. */
  first: number
  last: number
  /** ISO 8601 instant. */
  at: string
  by: string
  /** The first of its revisions, at most `PARTS_READ`. */
  parts: Part[]
  /** Of the first `REVISIONS_COUNTED`. */
  counts: Counted[]
}

/** Of larger batches, such as a loaded library, no more revisions are read or counted, so that no page reads all. */
export const PARTS_READ = 30
export const REVISIONS_COUNTED = 1000

/** How many revisions a batch has, shown or not. */
export const sizeOf = ({ first, last }: Pick<Batch, 'first' | 'last'>): number => last - first + 1

/** Who is named by slug: `actor ada-marlow` → "Ada Marlow". */
export type Names = ReadonlyMap<string, string>
