import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ListColumns, NamedTable } from '@/db/records/columns'
import { keyOfName, nameColumn } from '@/db/records/names'
import { writtenItem } from '@/db/records/written'
import { insertInnerRows, type Write } from './rows'

type Values = Record<string, unknown>

/**
 * Inserts the list that each record has in `field` into the list's own table. A first row that a trigger inserts is
 * left out; rows with a member column that exist already are updated.
 */
export function insertList(db: Db, of: NamedTable, list: ListColumns, field: string, records: Values[] | SQL): Write {
  const key = nameColumn(of).name === 'uid' ? 'id' : 'slug'
  const { rows, name, path, item, ordinal, where } = Array.isArray(records)
    ? listsOf(list, key, field, records)
    : listsIn(list, key, field, records)
  const columns = [
    { column: list.owner.name, value: keyOfName(of, name) },
    // A list ordered by one of its own fields has no column for the index.
    ...(list.ordinal === list.member ? [] : [{ column: list.ordinal.name, value: ordinal }]),
    ...writtenItem(list, item),
  ]
  return insertInnerRows(
    db,
    rows,
    path,
    sql.raw(`${getTableName(list.table)} (${columns.map(({ column }) => column).join(', ')})`),
    sql.raw(columns.map(({ value }) => value).join(', ')),
    where,
    sql.raw(
      onConflict(
        list,
        columns.map(({ column }) => column),
      ),
    ),
  )
}

/** The lists of some records, without the rest of them; and SQL of a row's parts. */
function listsOf(list: ListColumns, key: string, field: string, records: Values[]) {
  const shared = { name: `outer.value ->> 'name'`, path: '$.list', where: sql`true` }
  if (!isAfterFirst(list)) {
    const rows = records.map((row) => ({ name: row[key], list: row[field] }))
    return { ...shared, rows, item: 'inner.value', ordinal: 'inner.key' }
  }
  const rows = records.map((row) => ({ name: row[key], list: afterFirst(row[field] as unknown[]) }))
  return { ...shared, rows, item: 'inner.value ->> 1', ordinal: 'inner.value ->> 0' }
}

/** The same for records that a table expression gives. */
function listsIn(list: ListColumns, key: string, field: string, rows: SQL) {
  return {
    rows,
    name: `outer.value ->> '${key}'`,
    path: `$.${field}`,
    item: 'inner.value',
    ordinal: 'inner.key',
    where: isAfterFirst(list) ? sql`inner.key > 0` : sql`true`,
  }
}

/** Deletes the rows that are no longer in a record's list. */
export function pruneList(db: Db, of: NamedTable, list: ListColumns, name: string, rows: unknown[]): Write {
  const member = writtenItem(list, 'inner.value').find(({ column }) => column === list.member?.name)
  if (!member) throw new Error(`Rows of ${getTableName(list.table)} have no member column.`)
  return db.run(sql`delete from ${sql.raw(getTableName(list.table))}
    where ${sql.raw(list.owner.name)} = ${keyOf(of, name)}
      and ${sql.raw(member.column)} not in (select ${sql.raw(member.value)} from json_each(${JSON.stringify(rows)}) as inner)`)
}

/** Deletes every row of a record's list. */
export function clearList(db: Db, of: NamedTable, list: ListColumns, name: string): Write {
  return db.run(
    sql`delete from ${sql.raw(getTableName(list.table))} where ${sql.raw(list.owner.name)} = ${keyOf(of, name)}`,
  )
}

const keyOf = (of: NamedTable, name: string) =>
  sql`(select id from ${sql.raw(getTableName(of))} where ${sql.raw(nameColumn(of).name)} = ${name})`

/** Whether a trigger inserts the first of the list, so that only the rest is inserted here. */
const isAfterFirst = ({ first, member }: ListColumns) => first !== undefined && member === undefined

/** `[[1, second], [2, third]]`: the list after its first, with indexes. Empty for most lists, which have one row. */
const afterFirst = (list: unknown[]) => list.slice(1).map((item, index) => [index + 1, item])

function onConflict({ owner, member }: ListColumns, columns: string[]): string {
  if (!member) return ''
  const changed = columns.filter((column) => column !== owner.name && column !== member.name)
  return `on conflict (${owner.name}, ${member.name}) do update set ${changed.map((one) => `${one} = excluded.${one}`).join(', ')}`
}
