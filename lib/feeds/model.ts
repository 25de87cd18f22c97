import type { EvidenceRecord } from '@/lib/records/read-model'

/** An entry of a list's feed: a record, and when it was recorded and last changed. */
export type FeedEntry = {
  /** Path of the record's page. */
  path: string
  title: string
  summary: string
  evidence: EvidenceRecord[]
  /** ISO 8601 instants of its first and its last revision. */
  first: string
  last: string
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
