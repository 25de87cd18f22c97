import { getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { RECORD_TYPES } from '@/lib/records/record-type'
import type { ColumnsByField, FieldColumns, ListColumns } from './columns'
import { RECORD_TABLES } from './registry'

/** A column of a record's tables and the bundle's field that is stored in it. */
export type ColumnField = { column: SQLiteColumn; field: string }

/**
 * Every column that stores a field of a record. Keys of lists, and the positions of their rows, belong to the list's
 * field.
 */
export const COLUMN_FIELDS: ColumnField[] = RECORD_TYPES.flatMap((type) => {
  const { columns, history } = RECORD_TABLES[type]
  return [...columnFields(columns), ...(history ? listFields(history.list, undefined) : [])]
})

const BY_NAME = new Map(COLUMN_FIELDS.map(({ column, field }) => [fullName(column.table, column.name), field]))

/** Lists stored in tables of their own, by the name of the table. */
const LIST_TABLES = new Map(RECORD_TYPES.flatMap((type) => listTables(RECORD_TABLES[type].columns)))

/** The field stored in a column; '' where the column stores no field. */
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

/** The columns of a list. A column of a row's field has that field's name, of a single value the list's. */
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
