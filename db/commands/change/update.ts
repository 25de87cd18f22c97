import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ListColumns } from '@/db/records/columns'
import { nameColumn } from '@/db/records/names'
import { prepared } from '@/db/records/prepared'
import { RECORD_TABLES } from '@/db/records/registry'
import { writtenColumns } from '@/db/records/written'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import { clearList, insertList, pruneList } from '../insert/lists'
import type { Write } from '../insert/rows'

type Values = Record<string, unknown>
type List = { field: string; list: ListColumns; rows: Values }

/**
 * Changes a record in place, because other records hold its key, and writes its lists again. Rows of lists that other
 * records hold are inserted before the record changes and deleted after; other lists are emptied and filled.
 */
export function updateRecord(db: Db, type: RecordType, record: object): Write[] {
  const values = record as Values
  const stored = RECORD_TABLES[type]
  const { table, columns, history } = stored
  const { key } = descriptorOf(type)
  const name = String(values[key])
  const [row = values] = prepared(stored, [values])
  const own = Object.entries(columns).flatMap(([field, list]): List[] =>
    list.kind === 'list' ? [{ field, list, rows: row }] : [],
  )
  const past: List[] = history
    ? [{ field: 'rows', list: history.list, rows: { ...values, rows: history.rows(values) } }]
    : []
  const lists = [...own, ...past]
  const withMembers = lists.filter(({ list }) => list.member)
  const replaced = lists.filter(({ list }) => !list.member)
  return [
    ...withMembers.map(({ field, list, rows }) => insertList(db, table, list, field, [rows])),
    updateRow(db, type, row),
    ...withMembers.map(({ field, list, rows }) => pruneList(db, table, list, name, rows[field] as unknown[])),
    ...replaced.flatMap(({ field, list, rows }) => [
      clearList(db, table, list, name),
      insertList(db, table, list, field, [rows]),
    ]),
  ]
}

/**
 * Writes lists again that name records of another type (`after`), once these are written too: an author of a source may
 * be an actor who is made in the same batch.
 */
export function updateListsAfter(db: Db, type: RecordType, record: object, written: ReadonlySet<RecordType>): Write[] {
  const values = record as Values
  const stored = RECORD_TABLES[type]
  const name = String(values[descriptorOf(type).key])
  const [row = values] = prepared(stored, [values])
  return Object.entries(stored.columns).flatMap(([field, list]): Write[] =>
    list.kind === 'list' && list.after && written.has(list.after)
      ? [clearList(db, stored.table, list, name), insertList(db, stored.table, list, field, [row])]
      : [],
  )
}

function updateRow(db: Db, type: RecordType, row: Values): Write {
  const { table, columns } = RECORD_TABLES[type]
  const [name, key] = [getTableName(table), nameColumn(table).name]
  const set = writtenColumns(columns, 'value', [], true).filter(({ column }) => column !== key)
  return db.run(sql`update ${sql.raw(name)} set ${sql.raw(set.map(({ column, value }) => `${column} = ${value}`).join(', '))}
    from (select ${JSON.stringify(row)} as value) as r
    where ${sql.raw(`${name}.${key} = value ->> '${descriptorOf(type).key}'`)}`)
}
