import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { and } from '@/db/queries/library/counting'
import { positionJson } from '@/db/queries/records/json'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionRecord } from '@/lib/records/read-model'
import { type Bucket, entriesWhere, ORDERS } from './order'

/** Where in a list a row stands: its bucket, and its keys within. */
export type Place = { bucket: Bucket['key']; keys: (string | number)[] }

export type ListedRow = {
  /** Place of its bucket in the list of buckets that was asked. */
  bucket: number
  /** What an address says to go on after this row. */
  cursor: string
  position: PositionRecord
}

/** The row that a cursor names; undefined where it is not in this list. */
export async function findPlace(db: Library, filter: PositionFilter, cursor: string): Promise<Place | undefined> {
  const order = ORDERS[filter.sort]
  const [id, under] = cursor.split('.')
  const holder = order.holders[under === undefined ? 0 : 1]
  if (!holder) return undefined
  const bucket = order.bucket(holder)
  const columns = sql.join([...bucket, ...order.keys.map((key) => key.sql)], sql`, `)
  const [row] = await db.values<(string | number)[]>(sql`select ${columns} from position p ${SUBJECTS}
    where p.uid = ${id} and ${under === undefined ? sql`true` : sql`${holder} = (select id from actor where slug = ${under})`}
      and ${entriesWhere(filter, holder)}`)
  return row && { bucket: row.slice(0, bucket.length), keys: row.slice(bucket.length) }
}

export type Stretch = {
  /** The buckets to read, in the order to read them. */
  buckets: Bucket[]
  /** Rows of the first bucket up to this place are left out; backwards it is the first to be read. */
  from?: Place | undefined
  limit: number
  backwards?: boolean
  /** How many rows the whole list has: of few the filter's own index leads, of many that of the buckets. */
  entries: number
}

const FEW = 2_000

/** The rows of some buckets in order, from a place onward or backwards from it. */
export async function listRows(db: Library, filter: PositionFilter, stretch: Stretch): Promise<ListedRow[]> {
  const rows = await readRecords<{ bucket: number; under: string | null; position: PositionRecord }>(
    db,
    sql`with ${listed(filter, stretch)}
      select json_object('bucket', p.bucket, 'under', iif(p.holder_id = p.actor_id, null,
          (select slug from actor where id = p.holder_id)), 'position', ${positionJson('p')})
      from (select position.*, listed.holder_id, listed.bucket, listed.place
        from listed join position on position.id = listed.id) p order by p.place`,
  )
  return rows.map(({ bucket, under, position }) => ({
    bucket,
    position,
    cursor: under === null ? position.id : `${position.id}.${under}`,
  }))
}

/** The same rows by their numbers alone, each with its place to go on from. */
export async function listEntries(db: Library, filter: PositionFilter, stretch: Stretch): Promise<Entry[]> {
  const keys = sql.join(
    ORDERS[filter.sort].keys.map((_, at) => sql.raw(`k${at}`)),
    sql`, `,
  )
  const rows = await db.values<[number, number, number, ...(string | number)[]]>(
    sql`with ${listed(filter, stretch)} select bucket, id, holder_id, ${keys} from listed order by place`,
  )
  return rows.map(([bucket, id, holder, ...keys]) => ({ bucket, id, holder, keys }))
}
export type Entry = { bucket: number; id: number; holder: number; keys: Place['keys'] }

/** The common table expression `listed`: rows in order, with their `place` in it. */
function listed(filter: PositionFilter, stretch: Stretch): SQL {
  const turn = ({ descending }: { descending: boolean }) => descending !== (stretch.backwards ?? false)
  const { keys } = ORDERS[filter.sort]
  const order = [
    sql`bucket`,
    ...keys.map((key, at) => sql`${sql.raw(`k${at}`)} ${sql.raw(turn(key) ? 'desc' : 'asc')}`),
  ]
  return sql`${entries(filter, stretch)},
    listed as (select *, row_number() over (order by ${sql.join(order, sql`, `)}) as place from entry
      where ${from(filter, stretch)} order by place limit ${stretch.limit})`
}

/** How many rows of a place's bucket come before it, itself among them. */
export async function countUpTo(db: Library, filter: PositionFilter, place: Place): Promise<number> {
  const buckets = [{ key: place.bucket, count: 0 }]
  const stretch: Stretch = { buckets, from: place, limit: 0, backwards: true, entries: Number.POSITIVE_INFINITY }
  const [row] = await db.values<[number]>(sql`with ${entries(filter, stretch)}
    select count(*) from entry where ${from(filter, stretch)}`)
  return row?.[0] ?? 0
}

const SUBJECTS = sql.raw(`join actor speaker on speaker.id = p.actor_id
  join topic on topic.id = p.topic_id join theme on theme.id = topic.theme_id`)

/** The common table expression `entry`: the rows of some buckets with their keys, under each holder. */
function entries(filter: PositionFilter, { buckets, entries: all }: Stretch): SQL {
  const order = ORDERS[filter.sort]
  const list = JSON.stringify(buckets.map(({ key }) => key))
  const parts = order.bucket(sql``).map((_, at) => sql.raw(`value ->> '$[${at}]' as c${at}`))
  const keys = sql.join(
    order.keys.map((key, at) => sql`${key.sql} as ${sql.raw(`k${at}`)}`),
    sql`, `,
  )
  const arms = order.holders.map((holder) => {
    const own = and(order.bucket(holder).map((column, at) => sql`${column} is ${sql.raw(`b.c${at}`)}`))
    const row = sql`b.key as bucket, p.id, ${holder} as holder_id, ${keys}`
    const within = entriesWhere(filter, holder)
    // Cross joins keep their order: without statistics the planner would have to guess which side is the smaller.
    return all <= FEW
      ? sql`select ${row} from (select p.id from position p where ${within} limit ${FEW}) few
          cross join position p on p.id = few.id cross join bucket b on ${own} ${SUBJECTS}`
      : sql`select ${row} from bucket b cross join position p on ${own} ${SUBJECTS} where ${within}`
  })
  return sql`bucket as materialized (select key, ${sql.join(parts, sql`, `)} from json_each(${list})),
    entry as (${sql.join(arms, sql` union all `)})`
}

function from(filter: PositionFilter, { from: place, backwards = false }: Stretch): SQL {
  if (!place) return sql`true`
  const keys = ORDERS[filter.sort].keys.map(({ descending }, at) => ({
    column: sql.raw(`k${at}`),
    sign: sql.raw(descending !== backwards ? '<' : '>'),
    value: place.keys[at],
  }))
  const equal = (count: number) => keys.slice(0, count).map(({ column, value }) => sql`${column} = ${value}`)
  const beyond = keys.map(({ column, sign, value }, at) => and([...equal(at), sql`${column} ${sign} ${value}`]))
  const itself = backwards ? [and(equal(keys.length))] : []
  return sql`(bucket > 0 or ${sql.join(
    [...beyond, ...itself].map((condition) => sql`(${condition})`),
    sql` or `,
  )})`
}
