import type { Provenance } from '@/lib/comparison/model'
import type { CoverageFilter } from '@/lib/filter/coverage'
import type { Named, PositionRecord, SourceRecord } from '@/lib/records/read-model'
import type { ActorKind } from '@/lib/vocabulary'

/** How somebody is on record on a topic, from the strongest to the weakest. */
export const VOICES = ['own', 'indirect', 'reported', 'group'] as const
export type Voice = (typeof VOICES)[number]

/** One actor on record on a topic. */
export type HeardVoice = Named & { voice: Voice; id: string }

/** A topic with who is on record on it. Silences are of named actors, and are never added up. */
export type TopicGap = {
  slug: string
  label: string
  heard: HeardVoice[]
  /** Analysts with words of their own, of `analysts` in all. */
  ownAnalysts: number
  /** Named actors for whom a complete coding or a recorded silence says that nothing was found. */
  nothingFound: number
  /** Named actors for whom nobody has looked. */
  notLookedAt: number
}

/** A named actor for whom no coding is complete. */
export type ActorGap = Named & {
  kind: ActorKind
  /** Positions found in passing, and those of them that are known through others alone. */
  positions: number
  reported: number
  topicsNotLookedAt: number
  /** The newest source that quotes the actor, which could be read in full for it. */
  source: Pick<SourceRecord, 'slug' | 'abbreviation'> | undefined
}

/** What the library cannot tell, and what would fill it. */
export type Coverage = {
  filter: CoverageFilter
  provenance: Provenance
  totals: { topics: number; actors: number; positions: number; sources: number; analysts: number }
  topics: TopicGap[]
  actors: ActorGap[]
  /** Positions that count and rest on one second-hand quotation. */
  secondHand: PositionRecord[]
  /** Positions that count and are inferred. */
  inferred: PositionRecord[]
  /** Numbers of them, of which a page lists the first. */
  thin: { secondHand: number; reported: number; inferred: number; neverQuoted: number }
  sources: Map<string, SourceRecord>
  /** Labels of topics by slug. */
  labels: Map<string, string>
}
