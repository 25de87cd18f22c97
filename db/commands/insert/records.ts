import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ColumnsByField } from '@/db/records/columns'
import { columnOf, keyOfName, nameColumn } from '@/db/records/names'
import { prepared } from '@/db/records/prepared'
import { RECORD_TABLES } from '@/db/records/registry'
import type { RecordTable } from '@/db/records/table'
import { type Written, writtenColumns } from '@/db/records/written'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import { insertList } from './lists'
import { insertRows, type Write } from './rows'

/** Records by type, inserted in one batch. */
export type NewRecords = { [T in RecordType]?: RecordOf<T>[] }

type Values = Record<string, unknown>

/**
 * Inserts records with everything inside them. A record comes after those it rests on; lists that name records of a
 * later type come after those records.
 */
export function insertRecords(db: Db, records: NewRecords): Write[] {
  const lists = RECORD_TYPES.map((type) => ({
    type,
    lists: RECORD_TYPES.flatMap((of) => insertLists(db, of, (records[of] ?? []) as Values[], type)),
  }))
  return lists.flatMap(({ type, lists: later }) => [
    ...insertOfType(db, type, (records[type] ?? []) as Values[]),
    ...later,
  ])
}

/**
 * Inserts one record. With a `key` it replaces the record that had it, and so keeps its position in lists and exports;
 * without one it gets the next key.
 */
export function insertRecord(db: Db, type: RecordType, record: object, key?: number): Write[] {
  const values = record as Values
  return [
    ...insertOfType(db, type, [values], key),
    ...RECORD_TYPES.flatMap((after) => insertLists(db, type, [values], after)),
  ]
}

function insertOfType(db: Db, type: RecordType, records: Values[], key?: number): Write[] {
  if (records.length === 0) return []
  const stored = RECORD_TABLES[type]
  const { table, columns, added = [], history } = stored
  const rows = prepared(stored, records)
  const keyed = key === undefined ? rows : rows.map((row) => ({ ...row, key }))
  const further = added.map(({ column, insert }) => ({ column: column.name, value: insert }))
  const own = key === undefined ? [] : [{ column: 'id', value: `value ->> 'key'` }]
  return [
    insertInto(db, stored, keyed, [...own, ...further]),
    ...laterReferences(db, stored, descriptorOf(type).key, records),
    ...Object.entries(columns).flatMap(([field, one]): Write[] => {
      if (one.kind === 'list' && one.after === undefined) return [insertList(db, table, one, field, rows)]
      return one.kind === 'children' ? insertChildren(db, table, descriptorOf(type).key, field, one, records) : []
    }),
    ...(history
      ? [
          insertList(
            db,
            table,
            history.list,
            'rows',
            records.map((row) => ({ ...row, rows: history.rows(row) })),
          ),
        ]
      : []),
  ]
}

function insertInto(
  db: Db,
  { table, columns }: Pick<RecordTable, 'table' | 'columns'>,
  rows: object[],
  own: Written[],
) {
  const written = [...own, ...writtenColumns(columns, 'value')]
  return insertRows(
    db,
    rows,
    sql.raw(`${getTableName(table)} (${written.map(({ column }) => column).join(', ')})`),
    sql.raw(written.map(({ value }) => value).join(', ')),
  )
}

/** Sets references between records of one list, which may name each other in any order, once all are inserted. */
function laterReferences(db: Db, { table, columns }: RecordTable, key: string, records: Values[]): Write[] {
  return Object.entries(columns).flatMap(([field, stored]) => {
    if (stored.kind !== 'reference' || !stored.later) return []
    const name = getTableName(table)
    const named = `named.value ->> '${field}'`
    return [
      db.run(
        sql`update ${sql.raw(name)} set ${sql.raw(stored.column.name)} = ${sql.raw(keyOfName(stored.to, named))}
          from json_each(${JSON.stringify(records)}) as named
          where ${sql.raw(`${columnOf(nameColumn(table))} = named.value ->> '${key}' and ${named} is not null`)}`,
      ),
    ]
  })
}

/** Inserts the records inside records, each with the name of its owner. */
function insertChildren(
  db: Db,
  owner: RecordTable['table'],
  key: string,
  field: string,
  { table, owner: column, fields }: Extract<ColumnsByField[string], { kind: 'children' }>,
  records: Values[],
): Write[] {
  const children = records.flatMap((record) =>
    (record[field] as Values[]).map((child) => ({ ...child, owner: record[key] })),
  )
  const stored = { table, columns: fields }
  const own = { column: column.name, value: keyOfName(owner, `value ->> 'owner'`) }
  return [
    insertInto(db, stored, prepared(stored, children), [own]),
    ...Object.entries(fields).flatMap(([name, one]) =>
      one.kind === 'list' ? [insertList(db, table, one, name, children)] : [],
    ),
  ]
}

/** Inserts the lists of a type that wait for the records of the type `after`. */
function insertLists(db: Db, type: RecordType, records: Values[], after: RecordType): Write[] {
  const { table, columns } = RECORD_TABLES[type]
  return Object.entries(columns).flatMap(([field, one]) =>
    one.kind === 'list' && one.after === after && records.length > 0
      ? [insertList(db, table, one, field, records)]
      : [],
  )
}
