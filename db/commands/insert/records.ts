import { getTableName, type SQL, sql } from 'drizzle-orm'
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
import { insertRows, type Rows, tableOfRows, type Write } from './rows'

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

/**
 * Inserts records of one type that a table expression gives (see `Rows`), each as the JSON of `preparedWhole`, with
 * everything inside them but the lists that name records of a later type.
 */
export function insertPrepared(db: Db, type: RecordType, rows: SQL): Write[] {
  return insertRowsOfType(db, type, { rows, named: rows, past: rows })
}

/** The lists of such records that wait for the records of the type `after`. */
export function insertPreparedLists(db: Db, type: RecordType, rows: SQL, after: RecordType): Write[] {
  return insertLists(db, type, rows, after)
}

function insertOfType(db: Db, type: RecordType, records: Values[], key?: number): Write[] {
  if (records.length === 0) return []
  const { history } = RECORD_TABLES[type]
  const rows = prepared(RECORD_TABLES[type], records)
  return insertRowsOfType(db, type, {
    rows: key === undefined ? rows : rows.map((row) => ({ ...row, key })),
    named: records,
    past: history ? records.map((row) => ({ ...row, rows: history.rows(row) })) : [],
    keyed: key !== undefined,
  })
}

/** Records as rows; as references between them and children are read from them; and with the rows of their history. */
type RowsOfType = { rows: Values[] | SQL; named: Values[] | SQL; past: Values[] | SQL; keyed?: boolean }

function insertRowsOfType(db: Db, type: RecordType, { rows, named, past, keyed = false }: RowsOfType): Write[] {
  const stored = RECORD_TABLES[type]
  const { table, columns, added = [], history } = stored
  const further = added.map(({ column, insert }) => ({ column: column.name, value: insert }))
  const own = keyed ? [{ column: 'id', value: `value ->> 'key'` }] : []
  return [
    insertInto(db, stored, rows, [...own, ...further]),
    ...laterReferences(db, stored, descriptorOf(type).key, named),
    ...Object.entries(columns).flatMap(([field, one]): Write[] => {
      if (one.kind === 'list' && one.after === undefined) return [insertList(db, table, one, field, rows)]
      return one.kind === 'children' ? insertChildren(db, table, descriptorOf(type).key, field, one, named) : []
    }),
    ...(history ? [insertList(db, table, history.list, 'rows', past)] : []),
  ]
}

function insertInto(db: Db, { table, columns }: Pick<RecordTable, 'table' | 'columns'>, rows: Rows, own: Written[]) {
  const written = [...own, ...writtenColumns(columns, 'value')]
  return insertRows(
    db,
    rows,
    sql.raw(`${getTableName(table)} (${written.map(({ column }) => column).join(', ')})`),
    sql.raw(written.map(({ value }) => value).join(', ')),
  )
}

/** Sets references between records of one list, which may name each other in any order, once all are inserted. */
function laterReferences(db: Db, { table, columns }: RecordTable, key: string, records: Rows): Write[] {
  return Object.entries(columns).flatMap(([field, stored]) => {
    if (stored.kind !== 'reference' || !stored.later) return []
    const name = getTableName(table)
    const named = `named.value ->> '${field}'`
    return [
      db.run(
        sql`update ${sql.raw(name)} set ${sql.raw(stored.column.name)} = ${sql.raw(keyOfName(stored.to, named))}
          from ${tableOfRows(records)} as named
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
  records: Values[] | SQL,
): Write[] {
  const stored = { table, columns: fields }
  const own = { column: column.name, value: keyOfName(owner, `value ->> 'owner'`) }
  const children = Array.isArray(records) ? childrenOf(key, field, records) : childrenIn(key, field, records)
  return [
    insertInto(db, stored, Array.isArray(children) ? prepared(stored, children) : children, [own]),
    ...Object.entries(fields).flatMap(([name, one]) =>
      one.kind === 'list' ? [insertList(db, table, one, name, children)] : [],
    ),
  ]
}

const childrenOf = (key: string, field: string, records: Values[]) =>
  records.flatMap((record) => (record[field] as Values[]).map((child) => ({ ...child, owner: record[key] })))

/** SQL: the same of records that a table expression gives, each child prepared. */
const childrenIn = (key: string, field: string, rows: SQL): SQL => sql`(select
  row_number() over (order by one.key, child.key) - 1 as key,
  json_set(child.value, '$.owner', ${sql.raw(`one.value ->> '${key}'`)}) as value
  from ${rows} as one, json_each(one.value, ${`$.${field}`}) as child)`

/** Inserts the lists of a type that wait for the records of the type `after`. */
function insertLists(db: Db, type: RecordType, records: Values[] | SQL, after: RecordType): Write[] {
  const { table, columns } = RECORD_TABLES[type]
  const some = !Array.isArray(records) || records.length > 0
  return Object.entries(columns).flatMap(([field, one]) =>
    one.kind === 'list' && one.after === after && some ? [insertList(db, table, one, field, records)] : [],
  )
}
