import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { PositionFilter } from '@/lib/filter/positions'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'

/**
 * The positions that a filter lets through: the one model behind the Positions page and every file made of
 * it. A page holds some of the rows, a file all of them; everything else is told of the whole list.
 */
export type PositionList = {
  filter: PositionFilter
  /** The view in words: "11 of 57 positions, on Concessions to Kim, of people". */
  words: string
  /** How many positions the library shows, and how many of them the filter lets through. */
  total: number
  matching: number
  /** In the order of the view; a list that is not grouped is one group without a head. */
  groups: PositionGroup[]
  /** What the rows name: topics, speakers and those they speak for, summits, sources in order of first use. */
  topics: TopicRecord[]
  actors: ActorRecord[]
  summits: SummitRecord[]
  sources: SourceRecord[]
  provenance: Provenance
}

export type PositionGroup = {
  head: GroupHead | undefined
  /** Whether its rows began on an earlier page. */
  continued: boolean
  rows: PositionRecord[]
}

export type GroupHead =
  | {
      kind: 'topic'
      /** Slug; a topic that is judged at summits makes a group for each. */
      topic: string
      summit: string | null
      /** Over all the group's positions under the filter. Two stances of one actor are no opposite sides. */
      verdict: Verdict
      count: number
    }
  | { kind: 'actor'; actor: string; count: number; topics: number }

/** What the rows of a list name. */
export type Named = Pick<PositionList, 'topics' | 'actors' | 'summits' | 'sources'>

/** A list that may be too long to be held: told of as a whole, with its rows in portions that are read while they are written. */
export type PositionStream = Omit<PositionList, 'groups' | keyof Named> & {
  /** The most quotations that one of its positions has, at least 1. */
  quotations: number
  /** In the order of the list. Each brings what its rows name and no portion before it has brought. */
  portions: Iterable<PositionPortion> | AsyncIterable<PositionPortion>
}
export type PositionPortion = Named & { rows: PositionRecord[] }

/** A list that is held, as one that is read. */
export function toStream({ groups, topics, actors, summits, sources, ...list }: PositionList): PositionStream {
  const rows = rowsOf({ groups })
  return {
    ...list,
    quotations: rows.reduce((most, { evidence }) => Math.max(most, evidence.length), 1),
    portions: [{ rows, topics, actors, summits, sources }],
  }
}

/** A list's rows, one after the other. */
export function rowsOf({ groups }: Pick<PositionList, 'groups'>): PositionRecord[] {
  return groups.flatMap(({ rows }) => rows)
}
