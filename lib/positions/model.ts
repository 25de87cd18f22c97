import type { Provenance, Verdict } from '@/lib/comparison/model'
import type { PositionFilter } from '@/lib/filter/positions'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import type { KeyedRows } from './keyed'

/**
 * The positions that match a filter: the model of the Positions page and its files. A page holds some of the rows, a
 * file all; every other field covers the whole list.
 */
export type PositionList = {
  filter: PositionFilter
  /** The view in words: "11 of 57 positions, on Concessions to Kim, of people". */
  words: string
  /** Number of shown positions in the library. `matching`: number that match the filter. */
  total: number
  matching: number
  /** Groups in order; an ungrouped list is one group without a head. */
  groups: PositionGroup[]
  /** Records that the rows name; `sources` in order of first use. */
  topics: TopicRecord[]
  actors: ActorRecord[]
  summits: SummitRecord[]
  sources: SourceRecord[]
  provenance: Provenance
}

export type PositionGroup = {
  head: GroupHead | undefined
  /** Whether the group began on an earlier page. */
  continued: boolean
  rows: PositionRecord[]
}

export type GroupHead =
  | {
      kind: 'topic'
      /** Topic slug; a topic scoped to summits has one group per summit. */
      topic: string
      summit: string | null
      /** Verdict over all matching positions of the group, see `judgePositions`. */
      verdict: Verdict
      count: number
    }
  | { kind: 'actor'; actor: string; count: number; topics: number }

/** Records that the rows of a list name. */
export type Named = Pick<PositionList, 'topics' | 'actors' | 'summits' | 'sources'>

/** A list too long for memory: totals first, then rows in chunks that are read while they are written. */
export type PositionStream = Omit<PositionList, 'groups' | keyof Named> & {
  /**
   * Chunks in list order. Each has the records that its rows name and no earlier chunk had; with `keyed` rows in the order
   * in which they first name them.
   */
  chunks: Iterable<PositionChunk> | AsyncIterable<PositionChunk>
}
export type PositionChunk = Named & {
  /** Rows in list order, made when they are first asked for where the chunk has `keyed` rows. */
  readonly rows: PositionRecord[]
  /** The same rows, of a list that is read from a database. */
  keyed?: KeyedRows
  /**
   * The sources of rows with several quotations, whether or not an earlier chunk had them: so a writer need not hold every
   * source of a library, and tells what their quotations differ in.
   */
  compared: SourceRecord[]
}

/** A list in memory as a stream of one chunk. */
export function toStream({ groups, topics, actors, summits, sources, ...list }: PositionList): PositionStream {
  const rows = rowsOf({ groups })
  return {
    ...list,
    chunks: [{ rows, topics, actors, summits, sources, compared: sources }],
  }
}

/** All rows of a list, across groups. */
export function rowsOf({ groups }: Pick<PositionList, 'groups'>): PositionRecord[] {
  return groups.flatMap(({ rows }) => rows)
}
