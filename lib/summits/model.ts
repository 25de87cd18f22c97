import type { ClaimLine } from '@/lib/claims/read-model'
import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { Timeline } from '@/lib/overview/model'
import type { PositionRecord, SourceRecord, TopicRecord } from '@/lib/records/read-model'
import type { CodingRecord } from '@/lib/sources/read-model'
import type { ListedSummit, SummitSource } from './read-model'

/** A topic scoped to summits, at one of them. */
export type SummitTopic = {
  topic: TopicRecord
  /** The first positions that count there, from against to for; `held` is their number. */
  positions: PositionRecord[]
  held: number
  verdict: Verdict
}

/** The model of a summit's page. */
export type SummitPage = ListedSummit & {
  topics: SummitTopic[]
  /** The first claims about it, in the order of standings. */
  lines: ClaimLine[]
  /** Sources about it by date; of many, those with most records. */
  spoken: SummitSource[]
  /** The latest codings that cover it; `looked` is their number. */
  codings: CodingRecord[]
  looked: number
  /** Sources of the positions shown. */
  cited: SourceRecord[]
  /** The summit, its neighbours and the sources about it. */
  timeline: Timeline
  provenance: Provenance
}
