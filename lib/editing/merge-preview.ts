import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'
import type { Mergeable } from './merge'

/** The changes that a merge would make. */
export type MergePreview = {
  type: Mergeable
  from: MergedRecord
  into: MergedRecord | undefined
  /** Records that would change, by type; only the first few of a type are named. */
  changed: { type: RecordType; count: number; named: { name: string; href: string | undefined }[] }[]
  problem: string | undefined
  /** The merge is refused where anything was written after this data version. */
  dataVersion: number
  book: NameBook
}

export type MergedRecord = { slug: string; title: string; detail: string }
