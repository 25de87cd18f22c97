import type { PositionRecord } from '@/lib/records/read-model'
import type { ActorGap, Coverage, TopicGap, Voice } from './model'

/** One page of a list. */
export type GapPage<T> = { rows: T[]; page: number; pages: number }

/** A topic as the page shows it: who is heard, one by one where a few are, and how many by their voices. */
export type ShownTopicGap = TopicGap & {
  /** The first names of those heard, and how many there are more. */
  names: string[]
  more: number
  voices: { voice: Voice; count: number }[]
}

/**
 * What the page shows of what is missing. Its size does not grow with positions or actors, so that it can be sent from
 * the thread that computes it and be cached.
 */
export type CoveragePageView = Pick<Coverage, 'filter' | 'provenance' | 'totals' | 'thin'> & {
  topics: GapPage<ShownTopicGap>
  actors: GapPage<ActorGap>
  secondHand: PositionRecord[]
  inferred: PositionRecord[]
  /** Labels by slug of the topics of positions that are listed. */
  labels: Map<string, string>
}
