import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'
import type { Mergeable } from './merge'

/** What a merge would change, before anything does. */
export type MergePreview = {
  type: Mergeable
  from: MergedRecord
  into: MergedRecord | undefined
  /** Records that would change, by type; of each type the first few are named. */
  changed: { type: RecordType; count: number; named: { name: string; href: string | undefined }[] }[]
  problem: string | undefined
  /** A merge is refused where anything was written since this version of the data. */
  dataVersion: number
  book: NameBook
}

export type MergedRecord = { slug: string; title: string; detail: string }
