import type { EvidenceRecord } from '@/lib/records/read-model'

/** ISO 8601 instants of a record's first and its last revision. */
export type RecordTimes = { first: string; last: string }

/** An entry of a list's feed: a record or a change of stance, and when it was recorded and last changed. */
export type FeedEntry = RecordTimes & {
  /** Path of its page. */
  path: string
  /** What its id is made of, where one path has several entries in the course of time; otherwise its path. */
  id?: string
  title: string
  summary: string
  evidence: EvidenceRecord[]
}

/** A list as a feed, newest change first. */
export type ListFeed = {
  title: string
  /** UUID of the library's first batch. */
  library: string
  /** Title of the library. */
  owner: string
  /** Paths of the feed and of the page with the same list. */
  self: string
  page: string
  /** ISO 8601 instant of the library's last change, for a feed without entries. */
  updated: string
  entries: FeedEntry[]
}
