import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { Review } from '@/lib/counting'
import type { TopicFilter } from '@/lib/filter/topic'
import type { ActorRecord, Named, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records'
import type { RecordedSilence } from '@/lib/vocabulary'
import type { BearingClaim } from './bearing-claims'
import type { History } from './history'
import type { Occasion } from './occasion'
import type { Silences } from './silences'
import type { Stop } from './spectrum'
import type { Timeline } from './timeline'

/** A topic with its former wordings and its neighbours. */
export type TopicDetail = TopicRecord & {
  earlier: { wording: number; proposition: string; since: string | null }[]
  wider: TopicName | null
  narrower: TopicName[]
}
type TopicName = { slug: string; label: string }

/** Everything one topic's page shows, at one summit and one day. */
export type TopicView = {
  topic: TopicDetail
  filter: TopicFilter
  summit: SummitRecord | undefined
  /** Every summit with the number of voices on this topic there; empty for a standing topic. */
  summits: { summit: SummitRecord; voices: number }[]
  /** The day of the view: the one asked for, or the last on record. */
  day: string | undefined
  verdict: Verdict
  voices: VoiceCounts
  spectrum: Stop[]
  listed: ListedPosition[]
  /** Positions of an uncertain day: a page's worth of them, and how many there are. */
  uncertain: Occasion[]
  uncertainTotal: number
  over: OverTime
  /** A page's worth of those who are silent in each way, and how many there are. */
  silences: Silences
  silent: Record<RecordedSilence, number>
  notLookedAt: NotLookedAt
  claims: BearingClaim[]
  actors: Map<string, ActorRecord>
  sources: Map<string, SourceRecord>
  provenance: Provenance
}

/** `all` voices, and how many of them are second-hand, of unnamed groups, or on an earlier wording. */
type VoiceCounts = { all: number; secondHand: number; groups: number; oldWording: number }

/** One row of the list: a position, for whom it stands there, and whoever it no longer counts for. */
export type ListedPosition = {
  occasion: Occasion
  position: PositionRecord
  review: Review | undefined
  overtaken: Occasion['onBehalfOf']
}

export type OverTime = {
  timeline: Timeline | undefined
  /** Those drawn, with whoever has more than one occasion first; empty where nobody has. */
  drawn: History[]
  shown: 'first' | 'all'
  /** How many there are to draw. */
  all: number
  /** Where nothing is drawn, the positions that count, once each, by date. */
  days: Occasion[]
  sources: number
}

/** Named actors that no coding covers; unnamed groups belong to one source each and are counted apart. */
export type NotLookedAt = { named: Named[]; total: number; groups: number }
