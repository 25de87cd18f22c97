import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { and, keyOf } from '@/db/queries/library/counting'
import { slugOf } from '@/db/queries/records/json'
import { positionRowColumns, toPositionRecord, withFirstQuotation } from '@/db/queries/records/position-rows'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { theme, topic } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionRecord } from '@/lib/records/read-model'
import { type Bucket, entriesWhere, ORDERS } from './order'

/** The sorting keys of a row: the key of its bucket, and its keys within the bucket. */
export type RowKeys = { bucket: Bucket['key']; keys: (string | number)[] }

export type ListedRow = {
  /** Index of the row's bucket among the buckets that were read. */
  bucket: number
  /** The cursor that continues the list after this row. */
  cursor: string
  position: PositionRecord
}

const [p, speaker] = [aliased(position, 'p'), aliased(actor, 'speaker')]
/** SQL: the tables, besides the position's, that sorting keys are columns of. */
const KEYED = sqlText(sql`join ${actor} ${speaker} on ${speaker.id} = ${p.actorId}
  join ${topic} on ${topic.id} = ${p.topicId} join ${theme} on ${theme.id} = ${topic.themeId}`)
const UID = sqlText(sql`${p.uid}`)
const POSITIONS = sqlText(sql`from ${position} ${p} ${KEYED}`)

/** The keys of the cursor's row; undefined where it is not in this list. */
export async function findRowKeys(
  library: Library,
  filter: PositionFilter,
  cursor: string,
): Promise<RowKeys | undefined> {
  const order = ORDERS[filter.sort]
  const [id, under] = cursor.split('.')
  const holder = order.holders[under === undefined ? 0 : 1]
  if (!holder) return undefined
  const bucket = order.bucket(holder)
  const columns = sql.join([...bucket, ...order.keys.map((key) => key.sql)], sql`, `)
  const [row] = await library.values<(string | number)[]>(sql`select ${columns} ${POSITIONS}
    where ${UID} = ${id} and ${under === undefined ? sql`true` : sql`${holder} = ${keyOf('actor', under)}`}
      and ${entriesWhere(library, filter, holder)}`)
  return row && { bucket: row.slice(0, bucket.length), keys: row.slice(bucket.length) }
}

export type RowRange = {
  /** Buckets to read, in reading order. */
  buckets: Bucket[]
  /** Rows of the first bucket up to and including this one are skipped; backwards, it is the first row to read. */
  from?: RowKeys | undefined
  limit: number
  backwards?: boolean
  /** Number of rows of the whole list: for few the filter's own index is used, for many that of the buckets. */
  entries: number
}

const FEW = 2_000

const row = holdingAs('p')
const LISTED = rowReader({
  /** Key of the row's bucket. */
  bucket: sql<number>`p.bucket`,
  /** Slug of the actor under whom the row is listed, where that is not the speaker. */
  under: sql<string | null>`iif(${row.holderId} = ${row.actorId}, null, ${slugOf(actor, row.holderId)})`,
  ...positionRowColumns(row),
})
const LISTED_ROWS = sqlText(
  sql`select ${LISTED.columns} from (select ${position}.*, listed.* from listed cross join ${position}
    on ${position.id} = listed.id) p ${withFirstQuotation(row)} order by`,
)

/** Reads the rows of some buckets in order, after a row or backwards from it. */
export async function listRows(library: Library, filter: PositionFilter, range: RowRange): Promise<ListedRow[]> {
  const listed = sql`listed as (select * from entry ${inRange(filter, range)})`
  const rows = await LISTED.read(
    library,
    sql`with ${entries(library, filter, range)}, ${listed} ${LISTED_ROWS} ${inOrder(filter, range)}`,
  )
  return rows.map(({ bucket, under, ...columns }) => ({
    bucket,
    position: toPositionRecord(columns),
    cursor: under === null ? columns.id : `${columns.id}.${under}`,
  }))
}

/** A row by its keys alone, with the keys to continue from. */
export type Entry = { bucket: number; id: number; holder: number; keys: RowKeys['keys'] }

/** `listRows` without the records. */
export async function listEntries(library: Library, filter: PositionFilter, range: RowRange): Promise<Entry[]> {
  const keys = ORDERS[filter.sort].keys.map((_, index) => keyColumn(index))
  const rows = await library.values<[bucket: number, id: number, holder: number, ...keys: (string | number)[]]>(
    sql`with ${entries(library, filter, range)} select bucket, id, holder_id, ${sql.join(keys, sql`, `)} from entry
      ${inRange(filter, range)}`,
  )
  return rows.map(([bucket, id, holder, ...keys]) => ({ bucket, id, holder, keys }))
}

const keyColumn = (index: number) => sql.raw(`k${index}`)

/** SQL: which entries belong to the range, and their order. */
const inRange = (filter: PositionFilter, range: RowRange) =>
  sql`where ${fromRow(filter, range)} order by ${inOrder(filter, range)} limit ${range.limit}`

function inOrder({ sort }: PositionFilter, { backwards = false }: RowRange): SQL {
  const keys = ORDERS[sort].keys.map(
    ({ descending }, index) => `k${index} ${descending !== backwards ? 'desc' : 'asc'}`,
  )
  return sql.raw(['bucket', ...keys].join(', '))
}

/** Number of rows in a row's bucket up to and including it. */
export async function countUpTo(library: Library, filter: PositionFilter, upTo: RowKeys): Promise<number> {
  const buckets = [{ key: upTo.bucket, count: 0 }]
  const range: RowRange = { buckets, from: upTo, limit: 0, backwards: true, entries: Number.POSITIVE_INFINITY }
  const [row] = await library.values<[number]>(sql`with ${entries(library, filter, range)}
    select count(*) from entry where ${fromRow(filter, range)}`)
  return row?.[0] ?? 0
}

const ENTRY_ID = sqlText(sql`b.key as bucket, ${p.id} as id`)
/** The columns of buckets, holders and keys: where the filter has no others, `position_facet` alone is read. */
const FEW_ROWS = sqlText(
  sql`select ${sql.join(
    [p.id, p.actorId, p.onBehalfOfId, p.topicId, p.summitId, p.stance, p.statedFrom, p.statedTo],
    sql`, `,
  )} from ${position} ${p} where`,
)
const OF_FEW = sqlText(sql`cross join bucket b on`)
const OF_BUCKETS = sqlText(sql`from bucket b cross join ${position} ${p} on`)

/** SQL: the table expression `entry`: the rows of some buckets with their keys, under each holder. */
function entries(library: Library, filter: PositionFilter, { buckets, entries: all }: RowRange): SQL {
  const order = ORDERS[filter.sort]
  const list = JSON.stringify(buckets.map(({ key }) => key))
  const parts = order.bucket(sql``).map((_, index) => `value ->> '$[${index}]' as c${index}`)
  const keys = sql.join(
    order.keys.map((key, index) => sql`${key.sql} as ${keyColumn(index)}`),
    sql`, `,
  )
  const arms = order.holders.map((holder) => {
    const own = (plus: SQL) =>
      and(order.bucket(holder).map((column, index) => sql`${plus}${column} is ${sql.raw(`b.c${index}`)}`))
    const columns = sql`${ENTRY_ID}, ${holder} as holder_id, ${keys}`
    const within = entriesWhere(library, filter, holder)
    // `cross join` fixes the order of tables: without statistics the planner would guess which side is smaller.
    return all <= FEW
      ? sql`select ${columns} from (${FEW_ROWS} ${within} limit ${FEW}) p ${OF_FEW} ${own(sql.raw('+'))} ${KEYED}`
      : sql`select ${columns} ${OF_BUCKETS} ${own(sql``)} ${KEYED} where ${within}`
  })
  return sql`bucket as materialized (select key, ${sql.raw(parts.join(', '))} from json_each(${list})),
    entry as (${sql.join(arms, sql` union all `)})`
}

/** SQL: whether an entry is after the range's `from`; backwards, whether it is before it or is the row itself. */
function fromRow(filter: PositionFilter, { from, backwards = false }: RowRange): SQL {
  if (!from) return sql`true`
  const keys = ORDERS[filter.sort].keys.map(({ descending }, index) => ({
    column: keyColumn(index),
    sign: sql.raw(descending !== backwards ? '<' : '>'),
    value: from.keys[index],
  }))
  const equal = (count: number) => keys.slice(0, count).map(({ column, value }) => sql`${column} = ${value}`)
  const beyond = keys.map(({ column, sign, value }, index) => and([...equal(index), sql`${column} ${sign} ${value}`]))
  const itself = backwards ? [and(equal(keys.length))] : []
  return sql`(bucket > 0 or ${sql.join(
    [...beyond, ...itself].map((condition) => sql`(${condition})`),
    sql` or `,
  )})`
}
