import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { nameColumn, tableOf } from '@/db/records/names'
import { REFERENCE_QUERIES } from '@/db/records/reference-queries'
import { listed } from '@/db/sql-json'
import { type TakeBack, takeBack } from '@/lib/editing/take-back'
import type { Counted } from '@/lib/history/model'
import { isRecordType, RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { recordName } from '@/lib/records/registry'
import { listChangedIn } from './batch'

/** A write of many records, which are counted and taken back set by set instead of one by one. */
export type MadeBatch = {
  batch: string
  at: string
  by: string
  reason: string
  /** Records by type: made, changed, taken out. */
  counts: (Counted & { type: RecordType })[]
  total: number
  /** Keys of the records that it made and that would go. */
  removable: Map<RecordType, number[]>
  /** Records that it made and that stay, because somebody changed them or other records rest on them. */
  staying: number
  /** What becomes of the records that it changed. */
  changed: TakeBack
}

/** From so many revisions on a batch is read set by set; so is every import, whose texts go with it. */
const MANY = 500
/** Most records that a batch changed or took out and that can be put back as they were. */
const MOST_CHANGED = 2_000

/** A batch of many records, or of an import; undefined for every other. */
export async function findMadeBatch(db: Db, batch: string): Promise<MadeBatch | undefined> {
  const [[revisions, at, by, reason] = [0, '', '', '']] = await db.values<[number, string, string, string]>(
    sql`select count(*), min(at), min("by"), coalesce(min(iif(record_type = 'source-text', null, reason)), '') from revision where batch = ${batch}`,
  )
  if (revisions === 0 || (revisions <= MANY && !reason.startsWith('imported '))) return undefined
  const rows = await db.values<
    [string, number, number, number]
  >(sql`select record_type, sum(before is null and after is not null),
      sum(before is not null and after is not null), sum(after is null)
    from revision where batch = ${batch} and record_type <> 'source-text' group by record_type`)
  const counts = RECORD_TYPES.flatMap((type) =>
    rows.flatMap(([of, added, changed, removed]) => (of === type ? [{ type, added, changed, removed }] : [])),
  )
  const sum = (key: 'added' | 'changed' | 'removed') => counts.reduce((total, one) => total + one[key], 0)
  const few = sum('changed') + sum('removed') <= MOST_CHANGED
  const changed = few ? takeBack(await listChangedIn(db, batch), new Set()) : { changes: [], kept: [] }
  const removable = await findRemovable(db, batch, changed)
  const removed = [...removable.values()].reduce((total, keys) => total + keys.length, 0)
  const total = sum('added') + sum('changed') + sum('removed')
  return { batch, at, by, reason, counts, total, removable, staying: sum('added') - removed, changed }
}

/** The records that a batch made, that nobody changed since, and on which nothing rests that stays. */
async function findRemovable(db: Db, batch: string, { changes }: TakeBack): Promise<Map<RecordType, number[]>> {
  const going = new Map<RecordType, Set<number>>()
  const inside = new Map<RecordType, Set<number>>()
  for (const type of RECORD_TYPES) {
    const name = sql.raw(nameColumn(tableOf(type)).name)
    const made = await db.values<
      [number]
    >(sql`select t.id from revision r join ${sql.raw(getTableName(tableOf(type)))} t on t.${name} = r.record
      where r.batch = ${batch} and r.record_type = ${type} and r.before is null and not exists (select 1 from revision later
        where later.record_type = r.record_type and later.record = r.record and later.version > r.version)`)
    const back = changes.flatMap((change) => (change.type === type && change.before ? [recordName(change.before)] : []))
    const put =
      back.length === 0
        ? []
        : await db.values<[number]>(
            sql`select id from ${sql.raw(getTableName(tableOf(type)))} where ${name} in ${listed(back)}`,
          )
    going.set(type, new Set(made.flat()))
    inside.set(type, new Set([...made.flat(), ...put.flat()]))
  }
  for (let stayed = true; stayed; ) {
    stayed = false
    for (const { from, to, sql: references } of REFERENCE_QUERIES) {
      const keys = going.get(to)
      if (!keys || keys.size === 0) continue
      const rested = await db.values<[number]>(sql`select distinct named from (${sql.raw(references)})
        where named in ${listed([...keys])} and owner not in ${listed([...(inside.get(from) ?? [])])}`)
      for (const [key] of rested) {
        keys.delete(key)
        inside.get(to)?.delete(key)
      }
      stayed ||= rested.length > 0
    }
  }
  return new Map([...going].flatMap(([type, keys]) => (keys.size > 0 ? [[type, [...keys]] as const] : [])))
}

/** What the page showed of a batch, to be sent back with its form: other numbers are another state. */
export const madeSeal = ({ removable, staying, changed }: MadeBatch): string =>
  [
    ...[...removable].map(([type, keys]) => `${type} ${keys.length}`),
    `stay ${staying}`,
    `back ${changed.changes.length}`,
    `kept ${changed.kept.length}`,
  ].join('\n')

/** Records of a batch on one page of its list. */
export const BATCH_PAGE = 50

export type MadeRecord = {
  id: number
  type: RecordType
  name: string
  change: 'made' | 'changed' | 'gone'
  record: object
  shape: number
}

/** The records of a batch after a revision (0: from the first), one more than a page has where there are more. */
export async function listMadeRecords(db: Db, batch: string, after: number): Promise<MadeRecord[]> {
  const rows = await db.values<
    [number, string, string, number, number, string, number]
  >(sql`select id, record_type, record,
      before is null, after is null, coalesce(after, before), shape from revision
    where batch = ${batch} and id > ${after} and record_type <> 'source-text' order by id limit ${BATCH_PAGE + 1}`)
  return rows.flatMap(([id, type, name, isMade, isGone, record, shape]) =>
    isRecordType(type)
      ? [{ id, type, name, change: isGone ? 'gone' : isMade ? 'made' : 'changed', record: JSON.parse(record), shape }]
      : [],
  )
}
