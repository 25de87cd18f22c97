import { z } from 'zod'
import type { CellMovement } from '@/lib/change/cell'
import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { Review } from '@/lib/counting'
import type { TopicFilter } from '@/lib/filter/topic'
import {
  type ActorRecord,
  type Named,
  type PositionRecord,
  type SourceRecord,
  type SummitRecord,
  topicRecordSchema,
} from '@/lib/records/read-model'
import type { RecordedSilence } from '@/lib/vocabulary'
import type { BearingClaim } from './bearing-claims'
import type { History } from './history'
import type { Occasion } from './occasion'
import type { Silences } from './silences'
import type { Stop } from './spectrum'
import type { Timeline } from './timeline'

const topicNameSchema = z.strictObject({ slug: z.string(), label: z.string() })
export type TopicName = z.infer<typeof topicNameSchema>

/** A topic with its neighbours. */
export const topicDetailSchema = topicRecordSchema.extend({
  wider: topicNameSchema.nullable(),
  narrower: z.array(topicNameSchema),
})
export type TopicDetail = z.infer<typeof topicDetailSchema>

/** The model of a topic's page at one summit and day. */
export type TopicView = {
  topic: TopicDetail
  filter: TopicFilter
  summit: SummitRecord | undefined
  /** Every summit with its number of voices on this topic; empty for a standing topic. */
  summits: { summit: SummitRecord; voices: number }[]
  /** Day of the view: the filter's `asOf`, or the last on record. */
  day: string | undefined
  verdict: Verdict
  voices: VoiceCounts
  /** Empty where the topic is still to be worded. */
  spectrum: Stop[]
  listed: ListedPosition[]
  /** Positions of uncertain date: the first of them, and their number. */
  uncertain: Occasion[]
  uncertainTotal: number
  over: OverTime
  /** The first silent actors of each kind, and the number per kind. */
  silences: Silences
  silent: Record<RecordedSilence, number>
  notLookedAt: NotLookedAt
  claims: BearingClaim[]
  actors: Map<string, ActorRecord>
  sources: Map<string, SourceRecord>
  provenance: Provenance
}

/** Number of voices, and how many of them are second-hand, of unnamed groups, or on an earlier wording. */
type VoiceCounts = { all: number; secondHand: number; groups: number; oldWording: number }

/** One row of the position list. `overtaken` is the actor spoken for, where later words count for them. */
export type ListedPosition = {
  occasion: Occasion
  position: PositionRecord
  review: Review | undefined
  overtaken: Occasion['onBehalfOf']
  /** What led to it and stands beside it. */
  movement: CellMovement | undefined
}

export type OverTime = {
  timeline: Timeline | undefined
  /** Histories that are drawn; empty where nobody has more than one occasion. */
  drawn: History[]
  shown: 'first' | 'all'
  /** Number of histories. */
  all: number
  /** Where nothing is drawn: every position once, by date. */
  days: Occasion[]
  sources: number
}

/** Actors that no coding covers. Unnamed groups belong to one source each and are counted separately. */
export type NotLookedAt = { named: Named[]; total: number; groups: number }
