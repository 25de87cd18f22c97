import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { revisionsOf } from '@/db/commands/change/revisions'
import { searchWrites } from '@/db/commands/change/search'
import { updateRecord } from '@/db/commands/change/update'
import { insertRecord } from '@/db/commands/insert/records'
import type { Signature } from '@/db/commands/insert/revisions'
import type { Write } from '@/db/commands/insert/rows'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import type { Change } from '@/lib/editing/change'
import type { RecordType } from '@/lib/records/record-type'
import { recordName } from '@/lib/records/registry'

/** Records of the file that take the place of those of the library, each with the key that it keeps. */
export type TakenOver = { change: Change; key: number }[]

/** Reads the staged records for which the file's content was chosen, with what the library has of them. */
export async function listTakenOver(db: Db, id: number): Promise<TakenOver> {
  const rows = await db.values<[RecordType, string, string, string, number]>(
    sql`select l.type, l.name, l.content, l.ours,
        (select coalesce(max(r.version), 0) from revision r where r.record_type = l.type and r.record = l.name)
      from import_line l where l.import_id = ${id} and l.kind = 'record' and l.plan = 'theirs' order by l.ordinal`,
  )
  const keys = new Map<string, number>()
  for (const type of new Set(rows.map(([type]) => type))) {
    const { table } = RECORD_TABLES[type]
    const name = sql.raw(nameColumn(table).name)
    const names = rows.filter(([of]) => of === type).map(([, name]) => name)
    const found = await db.values<[string, number]>(sql`select ${name}, id from ${sql.raw(getTableName(table))}
      where ${name} in (select value from json_each(${JSON.stringify(names)}))`)
    for (const [record, key] of found) keys.set(`${type} ${record}`, key)
  }
  return rows.map(([type, name, content, ours, version]) => ({
    change: { type, before: JSON.parse(ours), after: JSON.parse(content), version } as Change,
    key: keys.get(`${type} ${name}`) ?? 0,
  }))
}

/**
 * The statements for them: those of a type, once the new records that they may name are there; and, last, their search
 * entries and revisions.
 */
export function takenOverWrites(
  db: Db,
  takenOver: TakenOver,
  signature: Signature,
): { of(type: RecordType): Write[]; last: Write[] } {
  const changes = takenOver.map(({ change }) => change)
  // Sources name their authors, who are inserted after them.
  const turn = (type: RecordType): RecordType => (type === 'source' ? 'actor' : type)
  return {
    of: (type) => takenOver.flatMap((one) => (turn(one.change.type) === type ? replaceWrites(db, one) : [])),
    last: changes.length > 0 ? [...searchWrites(db, changes), ...revisionsOf(db, changes, signature)] : [],
  }
}

function replaceWrites(db: Db, { change: { type, before, after }, key }: TakenOver[number]): Write[] {
  if (!before || !after) return []
  const { table, replaced } = RECORD_TABLES[type]
  if (!replaced) return updateRecord(db, type, after)
  const name = sql.raw(nameColumn(table).name)
  return [
    db.run(sql`delete from ${sql.raw(getTableName(table))} where ${name} = ${recordName(before)}`),
    ...insertRecord(db, type, after, key),
  ]
}
