import type { Provenance } from '@/lib/comparison/model'
import type { CoverageFilter } from '@/lib/filter/coverage'
import type { Named, SourceRecord } from '@/lib/records/read-model'
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

/** A position that rests on little: whose it is, on what, and on how many quotations it rests. */
export type ThinRecord = { id: string; actor: Named; topic: string; quotations: number }

/** `unread`: named actors for whom no coding is complete; `unheard`: topics on which nobody speaks in own words. */
export type CoverageTotals = {
  topics: number
  actors: number
  positions: number
  sources: number
  analysts: number
  unread: number
  unheard: number
}

/** What the library cannot tell, and what would fill it. */
export type Coverage = {
  filter: CoverageFilter
  provenance: Provenance
  totals: CoverageTotals
  topics: TopicGap[]
  actors: ActorGap[]
  /** Positions that count and rest on one second-hand quotation. */
  secondHand: ThinRecord[]
  /** Positions that count and are inferred. */
  inferred: ThinRecord[]
  /** Numbers of positions; those that nobody quotes are in the reporter's words alone. */
  thin: { secondHand: number; reported: number; inferred: number; neverQuoted: number }
  /** Labels of topics by slug. */
  labels: Map<string, string>
}
