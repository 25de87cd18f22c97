import type { RecordType } from '@/lib/records/record-type'
import type { Sign } from './merge-signs'
import type { Kept } from './take-back'

/** What one write changed, for the page that takes it back. */
export type BatchView = {
  batch: string
  /** ISO 8601 instant. */
  at: string
  by: string
  reason: string
  /** The two records, where the write merged one into the other. */
  merged: { from: string; into: { title: string; href: string }; because: string } | undefined
  /** Number of records. Of many, `records` are one page, with their counts by type and the revision after which the next begins. */
  total: number
  counts: { words: string; count: number }[]
  next: number | undefined
  /** Of many: how many of them would stay, because somebody changed them or other records rest on them. */
  staying: number
  records: (NamedRecord & { change: 'made' | 'changed' | 'gone' })[]
  kept: { record: NamedRecord; why: Kept['why']; fields: string[] }[]
  /** Sent back with the form, so that nothing is taken back past an edit that the page did not name. */
  seal: string
  /** Number of records that taking it back would change. */
  changes: number
  /** Changes of mind that nobody had, and that are on record because two records were merged. */
  made: Sign[]
}

/** A record by its heading. `href` is undefined where there is no such record now. */
export type NamedRecord = { type: RecordType; name: string; noun: string; title: string; href: string | undefined }
