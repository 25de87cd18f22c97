import type { ClaimLine } from '@/lib/claims/model'
import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { Timeline } from '@/lib/overview/model'
import type { PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records'
import type { CodingRecord } from '@/lib/sources/model'

/** A summit in a list, with what is on record about it. */
export type ListedSummit = { summit: SummitRecord; positions: number; claims: number; sources: number }

/** A topic scoped to summits, as it stands at one of them. */
export type SummitTopic = {
  topic: TopicRecord
  /** Positions that count there, from against to for; whoever is spoken for does not stand beside the speaker. */
  positions: PositionRecord[]
  verdict: Verdict
}

/** A source that speaks of a summit, with how many records about it rest on its words. */
export type SummitSource = { source: SourceRecord; records: number }

/** Everything the page of one summit shows. */
export type SummitPage = ListedSummit & {
  topics: SummitTopic[]
  /** What is argued about most first; at most a page of them. */
  lines: ClaimLine[]
  spoken: SummitSource[]
  codings: CodingRecord[]
  /** The summit with its neighbours and the sources that speak of it. */
  timeline: Timeline
  provenance: Provenance
}
