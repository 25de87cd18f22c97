import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionRecord } from '@/lib/records'
import { and } from './counting'
import { type Bucket, entriesWhere, ORDERS } from './position-order'
import { positionJson } from './record-json'

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
export async function findPlace(db: Db, filter: PositionFilter, cursor: string): Promise<Place | undefined> {
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
}

/** The rows of some buckets in order, from a place onward or backwards from it. */
export async function listRows(db: Db, filter: PositionFilter, stretch: Stretch): Promise<ListedRow[]> {
  const turn = ({ descending }: { descending: boolean }) => descending !== (stretch.backwards ?? false)
  const { keys } = ORDERS[filter.sort]
  const order = [
    sql`bucket`,
    ...keys.map((key, at) => sql`${sql.raw(`k${at}`)} ${sql.raw(turn(key) ? 'desc' : 'asc')}`),
  ]
  const by = sql.join(order, sql`, `)
  const rows = await readRecords<{ bucket: number; under: string | null; position: PositionRecord }>(
    db,
    sql`with entry as (${entries(filter, stretch.buckets)}),
      listed as (select id, holder_id, bucket, row_number() over (order by ${by}) as place from entry
        where ${from(filter, stretch)} order by place limit ${stretch.limit})
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

/** How many rows of a place's bucket come before it, itself among them. */
export async function countUpTo(db: Db, filter: PositionFilter, place: Place): Promise<number> {
  const buckets = [{ key: place.bucket, count: 0 }]
  const [row] = await db.values<[number]>(sql`with entry as (${entries(filter, buckets)})
    select count(*) from entry where ${from(filter, { buckets, from: place, limit: 0, backwards: true })}`)
  return row?.[0] ?? 0
}

const SUBJECTS = sql.raw(`join actor speaker on speaker.id = p.actor_id
  join topic on topic.id = p.topic_id join theme on theme.id = topic.theme_id`)

/** The rows of some buckets with their keys, under each holder. Buckets lead, so that their index is used. */
function entries(filter: PositionFilter, buckets: Bucket[]): SQL {
  const order = ORDERS[filter.sort]
  const list = JSON.stringify(buckets.map(({ key }) => key))
  const keys = sql.join(
    order.keys.map((key, at) => sql`${key.sql} as ${sql.raw(`k${at}`)}`),
    sql`, `,
  )
  const arms = order.holders.map((holder) => {
    const own = order.bucket(holder).map((column, at) => sql`${column} is (b.value ->> ${sql.raw(`'$[${at}]'`)})`)
    return sql`select b.key as bucket, p.id, ${holder} as holder_id, ${keys}
      from json_each(${list}) b cross join position p on ${and(own)} ${SUBJECTS} where ${entriesWhere(filter, holder)}`
  })
  return sql.join(arms, sql` union all `)
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
