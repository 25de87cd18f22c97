import type { RecordOf } from '@/lib/records/registry'

/** A source with its coding, as a project of qualitative analysis holds it. */
export type QdaSource = {
  source: RecordOf<'source'>
  /** The text, where readers may have it. */
  text: string | undefined
  quotations: RecordOf<'quotation'>[]
  /** The records that rest on its quotations. */
  positions: RecordOf<'position'>[]
  claims: RecordOf<'claim'>[]
  absences: RecordOf<'absence'>[]
}

/** What is in a project besides its sources. */
export type QdaBook = {
  title: string
  /** YYYY-MM-DD of the data; empty for a library without revisions. */
  dataDate: string
  themes: RecordOf<'theme'>[]
  topics: RecordOf<'topic'>[]
  actors: RecordOf<'actor'>[]
  /** By their ids. */
  codings: Map<string, RecordOf<'coding'>>
  /** Everybody who coded, or looked and found no stance. */
  users: string[]
}
