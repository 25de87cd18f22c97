import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { and } from '@/db/queries/library/counting'
import { FACET_NAMES, isChosen } from '@/lib/filter/position-facets'
import { POSITION_SORTS, type PositionFilter, type PositionSort } from '@/lib/filter/positions'
import { STANCES } from '@/lib/vocabulary'
import { holderWhere, positionsWhere } from './filter'

/**
 * A list in order, without reading it: rows fall into buckets (a topic's stance, an actor, a day), which are
 * counted and put in order first; a page then reads the few buckets it stands in, from a key onward. So no
 * page sorts the library, and none counts its way to where it begins.
 */
export type Bucket = { key: (string | number | null)[]; count: number }

export type Order = {
  /** Whom a row stands under: the speaker, or, where the list goes by actor, also the one spoken for. */
  holders: SQL[]
  /** What tells a row's bucket, in the order of `Bucket.key`. */
  bucket(holder: SQL): SQL[]
  /** The order within a bucket; with the position's id last, no two rows are equal. */
  keys: { sql: SQL; descending: boolean }[]
  listBuckets(where: (holder?: SQL) => SQL): SQL
}

const stanceRank = (column: string) =>
  sql.raw(`case ${column} ${STANCES.map((stance, at) => `when '${stance}' then ${at}`).join(' ')} end`)

const SPEAKER = sql`p.actor_id`
const SPOKEN_FOR = sql`p.on_behalf_of_id`
const ascending = (text: string) => ({ sql: sql.raw(text), descending: false })
const descending = (text: string) => ({ sql: sql.raw(text), descending: true })
const BY_NAME = [ascending('speaker.sort_name'), ascending('p.id')]

/** A topic at a summit, in the order of the library, the latest summit first; and a stance on it. */
const subjects = (where: SQL, order: SQL) => sql`select g.topic_id, g.summit_id, g.stance, g.n from (
    select p.topic_id, p.summit_id, p.stance, count(*) as n from position p where ${where} group by 1, 2, 3) g
  join topic on topic.id = g.topic_id join theme on theme.id = topic.theme_id left join summit on summit.id = g.summit_id
  order by ${order}`
const SUBJECT = sql`theme.ordinal, theme.id, topic.ordinal, topic.id, summit.date_from desc, summit.id`
const SUBJECT_BUCKET = () => [sql`p.topic_id`, sql`p.summit_id`, sql`p.stance`]

export const ORDERS: Record<PositionSort, Order> = {
  topic: {
    holders: [SPEAKER],
    bucket: SUBJECT_BUCKET,
    keys: BY_NAME,
    listBuckets: (where) => subjects(where(), sql`${SUBJECT}, ${stanceRank('g.stance')}`),
  },
  stance: {
    holders: [SPEAKER],
    bucket: SUBJECT_BUCKET,
    keys: BY_NAME,
    listBuckets: (where) => subjects(where(), sql`${stanceRank('g.stance')}, ${SUBJECT}`),
  },
  actor: {
    holders: [SPEAKER, SPOKEN_FOR],
    bucket: (holder) => [holder],
    keys: [
      ascending('theme.ordinal'),
      ascending('topic.ordinal'),
      descending('p.stated_from'),
      descending('p.stated_to'),
      ascending('p.id'),
    ],
    listBuckets: (where) => sql`select g.holder_id, sum(g.n) from (
        select p.actor_id as holder_id, count(*) as n from position p where ${where(SPEAKER)} group by 1
        union all select p.on_behalf_of_id, count(*) from position p where ${where(SPOKEN_FOR)} group by 1) g
      join actor on actor.id = g.holder_id group by actor.id order by actor.sort_name, actor.id`,
  },
  newest: {
    holders: [SPEAKER],
    bucket: () => [sql`p.stated_from`],
    keys: [descending('p.stated_to'), ...BY_NAME],
    listBuckets: (where) =>
      sql`select p.stated_from, count(*) from position p where ${where()} group by 1 order by 1 desc`,
  },
}

/** The rows that stand under `holder`: those of the filter, and of the one holder that it asks for. */
export function entriesWhere(filter: PositionFilter, holder: SQL): SQL {
  const spokenFor = holder === SPOKEN_FOR ? sql`p.on_behalf_of_id is not null` : undefined
  const chosen = ORDERS[filter.sort].holders.length > 1 ? holderWhere(filter, holder) : undefined
  return and([positionsWhere(filter), spokenFor, chosen])
}

/** Questions about the list of everything, whose answers are kept. */
const bucketsOf = (sort: PositionSort) => `buckets ${sort}`
export const ABOUT_LISTS = [...POSITION_SORTS.map(bucketsOf), 'positions']

/** Every bucket of the list in its order; those of the list of everything are kept until something is written. */
export async function listBuckets(db: Library, filter: PositionFilter): Promise<Bucket[]> {
  if (FACET_NAMES.some((facet) => isChosen(filter, facet))) return readBuckets(db, filter)
  return cached(db, bucketsOf(filter.sort), (db) => readBuckets(db, filter))
}

async function readBuckets(db: Library, filter: PositionFilter): Promise<Bucket[]> {
  const rows = await db.values<(string | number | null)[]>(
    ORDERS[filter.sort].listBuckets((holder = SPEAKER) => entriesWhere(filter, holder)),
  )
  return rows.map((row) => ({ key: row.slice(0, -1), count: row.at(-1) as number }))
}

/** How many rows some buckets hold together. */
export function countRows(buckets: Bucket[]): number {
  return buckets.reduce((sum, { count }) => sum + count, 0)
}
