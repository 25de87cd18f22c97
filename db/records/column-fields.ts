import { getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { RECORD_TYPES } from '@/lib/records/record-type'
import type { ColumnsByField, FieldColumns, ListColumns } from './columns'
import { RECORD_TABLES } from './registry'

/** A column of a record's tables, and the field of bundles that it is stored for. */
export type ColumnField = { column: SQLiteColumn; field: string }

/** Every column that a field of a record is stored in. Keys and positions of rows in lists belong to the list. */
export const COLUMN_FIELDS: ColumnField[] = RECORD_TYPES.flatMap((type) => {
  const { columns, history } = RECORD_TABLES[type]
  return [...columnFields(columns), ...(history ? listFields(history.list, undefined) : [])]
})

const BY_NAME = new Map(COLUMN_FIELDS.map(({ column, field }) => [fullName(column.table, column.name), field]))

/** The lists that have tables of their own, by the name of the table. */
const LIST_TABLES = new Map(RECORD_TYPES.flatMap((type) => listTables(RECORD_TABLES[type].columns)))

/** The field that a column of a table is stored for; '' where it is no field of a record. */
export function fieldOfColumn(table: string, column: string): string {
  return BY_NAME.get(`${table}.${column}`) ?? LIST_TABLES.get(table) ?? ''
}

function fullName(table: SQLiteTable, column: string) {
  return `${getTableName(table)}.${column}`
}

function columnFields(columns: ColumnsByField, within?: string): ColumnField[] {
  return Object.entries(columns).flatMap(([name, stored]) => fieldColumns(stored, within ?? name))
}

function fieldColumns(stored: FieldColumns, field: string): ColumnField[] {
  switch (stored.kind) {
    case 'date':
      return [stored.column, stored.from, stored.to].map((column) => ({ column, field }))
    case 'object':
      return columnFields(stored.fields, field)
    case 'list':
      return listFields(stored, field)
    case 'children':
      return [{ column: stored.owner, field: '' }, ...columnFields(stored.fields)]
    case 'derived':
      return []
    default:
      return [{ column: stored.column, field }]
  }
}

/** Each field of a row has its own name; a single value has that of the list. */
function listFields({ item, first }: ListColumns, field: string | undefined): ColumnField[] {
  const rows = item.kind === 'row' ? columnFields(item.fields) : fieldColumns(item, field ?? '')
  return first && field !== undefined ? [{ column: first, field }, ...rows] : rows
}

function listTables(columns: ColumnsByField): [table: string, field: string][] {
  return Object.entries(columns).flatMap(([field, stored]): [string, string][] => {
    if (stored.kind === 'list') return [[getTableName(stored.table), field]]
    return stored.kind === 'children' ? listTables(stored.fields) : []
  })
}
