import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { and } from '@/db/queries/library/counting'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { summit } from '@/db/schema/summits'
import { theme, topic } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'
import { FACET_NAMES, isChosen } from '@/lib/filter/position-facets'
import { POSITION_SORTS, type PositionFilter, type PositionSort } from '@/lib/filter/positions'
import { STANCES } from '@/lib/vocabulary'
import { holderWhere, positionsWhere } from './filter'

/**
 * A sorted list without reading all of it. Rows fall into buckets (a topic's stance, an actor, a day), which are
 * counted and sorted first; a page then reads the few buckets that it shows, starting after a row's keys. So no page
 * sorts the library or counts rows up to its start.
 */
export type Bucket = { key: (string | number | null)[]; count: number }

export type Order = {
  /**
   * SQL: the actors under whom a position is a row: the speaker; sorted by actor also the one on whose behalf it was
   * said.
   */
  holders: SQL[]
  /** SQL: the values that identify a row's bucket, in the order of `Bucket.key`. */
  bucket(holder: SQL): SQL[]
  /** The order within a bucket. The position's id follows last, so that the order is total. */
  keys: { sql: SQL; descending: boolean }[]
  listBuckets(where: (holder?: SQL) => SQL): SQL
}

/** `p`: the position; `speaker`: its actor; `g`: positions counted by bucket. */
const [p, speaker, g] = [aliased(position, 'p'), aliased(actor, 'speaker'), aliased(position, 'g')]

const STANCE_RANK = sqlText(
  sql`case ${g.stance} ${sql.raw(STANCES.map((stance, rank) => `when '${stance}' then ${rank}`).join(' '))} end`,
)

const textOf = (column: SQLiteColumn) => sqlText(sql`${column}`)
const SPEAKER = textOf(p.actorId)
const SPOKEN_FOR = textOf(p.onBehalfOfId)
const ascending = (column: SQLiteColumn) => ({ sql: textOf(column), descending: false })
const descending = (column: SQLiteColumn) => ({ sql: textOf(column), descending: true })
const BY_NAME = [ascending(speaker.sortName), ascending(p.id)]

/** The order of topics and summits: codebook order, the latest summit first. */
const SUBJECT = sql`${theme.ordinal}, ${theme.id}, ${topic.ordinal}, ${topic.id}, ${summit.dateFrom} desc, ${summit.id}`
const SUBJECT_BUCKET = [textOf(p.topicId), textOf(p.summitId), textOf(p.stance)]
const SUBJECTS = sqlText(sql`select ${g.topicId}, ${g.summitId}, ${g.stance}, g.n from (
  select ${sql.join(SUBJECT_BUCKET, sql`, `)}, count(*) as n from ${position} ${p} where`)
const NAMED_SUBJECTS = sqlText(sql`group by 1, 2, 3) g join ${topic} on ${topic.id} = ${g.topicId}
  join ${theme} on ${theme.id} = ${topic.themeId} left join ${summit} on ${summit.id} = ${g.summitId} order by`)
function subjects(order: SQL): Order['listBuckets'] {
  const text = sqlText(sql`${NAMED_SUBJECTS} ${order}`)
  return (where) => sql`${SUBJECTS} ${where()} ${text}`
}

const BY_SPEAKER = sqlText(sql`select ${SPEAKER} as holder_id, count(*) as n from ${position} ${p} where`)
const BY_SPOKEN_FOR = sqlText(sql`select ${SPOKEN_FOR}, count(*) from ${position} ${p} where`)
const HOLDERS = sqlText(sql`join ${actor} on ${actor.id} = g.holder_id
  group by ${actor.id} order by ${actor.sortName}, ${actor.id}`)
const DAY_BUCKET = [textOf(p.statedFrom)]
const BY_DAY = sqlText(sql`select ${p.statedFrom}, count(*) from ${position} ${p} where`)

export const ORDERS: Record<PositionSort, Order> = {
  topic: {
    holders: [SPEAKER],
    bucket: () => SUBJECT_BUCKET,
    keys: BY_NAME,
    listBuckets: subjects(sql`${SUBJECT}, ${STANCE_RANK}`),
  },
  stance: {
    holders: [SPEAKER],
    bucket: () => SUBJECT_BUCKET,
    keys: BY_NAME,
    listBuckets: subjects(sql`${STANCE_RANK}, ${SUBJECT}`),
  },
  actor: {
    holders: [SPEAKER, SPOKEN_FOR],
    bucket: (holder) => [holder],
    keys: [
      ascending(theme.ordinal),
      ascending(topic.ordinal),
      descending(p.statedFrom),
      descending(p.statedTo),
      ascending(p.id),
    ],
    listBuckets: (where) => sql`select g.holder_id, sum(g.n) from (${BY_SPEAKER} ${where(SPEAKER)} group by 1
      union all ${BY_SPOKEN_FOR} ${where(SPOKEN_FOR)} group by 1) g ${HOLDERS}`,
  },
  newest: {
    holders: [SPEAKER],
    bucket: () => DAY_BUCKET,
    keys: [descending(p.statedTo), ...BY_NAME],
    listBuckets: (where) => sql`${BY_DAY} ${where()} group by 1 order by 1 desc`,
  },
}

/** SQL: the positions of the filter that are listed under `holder`. */
export function entriesWhere(library: Library, filter: PositionFilter, holder: SQL): SQL {
  const spokenFor = holder === SPOKEN_FOR ? sql`${SPOKEN_FOR} is not null` : undefined
  const chosen = ORDERS[filter.sort].holders.length > 1 ? holderWhere(filter, holder) : undefined
  return and([positionsWhere(library, filter), spokenFor, chosen])
}

const bucketsOf = (sort: PositionSort) => `buckets ${sort}`
/** Cache keys of answers about the unfiltered list. */
export const ABOUT_LISTS = [...POSITION_SORTS.map(bucketsOf), 'positions']

/** All buckets of the list in order. Cached for the unfiltered list. */
export async function listBuckets(library: Library, filter: PositionFilter): Promise<Bucket[]> {
  if (FACET_NAMES.some((facet) => isChosen(filter, facet))) return readBuckets(library, filter)
  return cached(library, bucketsOf(filter.sort), (library) => readBuckets(library, filter))
}

async function readBuckets(library: Library, filter: PositionFilter): Promise<Bucket[]> {
  const rows = await library.values<(string | number | null)[]>(
    ORDERS[filter.sort].listBuckets((holder = SPEAKER) => entriesWhere(library, filter, holder)),
  )
  return rows.map((row) => ({ key: row.slice(0, -1), count: row.at(-1) as number }))
}

/** Number of rows in some buckets. */
export function countRows(buckets: Bucket[]): number {
  return buckets.reduce((sum, { count }) => sum + count, 0)
}
