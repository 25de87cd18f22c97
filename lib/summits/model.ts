import type { ClaimLine } from '@/lib/claims/read-model'
import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { Timeline } from '@/lib/overview/model'
import type { PositionRecord, SourceRecord, TopicRecord } from '@/lib/records/read-model'
import type { CodingRecord } from '@/lib/sources/read-model'
import type { ListedSummit, SummitSource } from './read-model'

/** A topic scoped to summits, as it stands at one of them. */
export type SummitTopic = {
  topic: TopicRecord
  /** The first of the positions that count there, from against to for, and how many there are. */
  positions: PositionRecord[]
  held: number
  verdict: Verdict
}

/** Everything the page of one summit shows. */
export type SummitPage = ListedSummit & {
  topics: SummitTopic[]
  /** What is argued about most first; at most a page of them. */
  lines: ClaimLine[]
  /** In order of date; of many, those with most records about it. */
  spoken: SummitSource[]
  /** The latest codings that looked at it, and how many there are. */
  codings: CodingRecord[]
  looked: number
  /** What the positions shown rest on. */
  cited: SourceRecord[]
  /** The summit with its neighbours and the sources that speak of it. */
  timeline: Timeline
  provenance: Provenance
}
