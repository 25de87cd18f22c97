import { getTableName } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { RecordType } from '@/lib/records/record-type'
import type { NamedTable } from './columns'
import { RECORD_TABLES } from './registry'

/** SQL: `table.column`. */
export const columnOf = (column: SQLiteColumn) => `${getTableName(column.table)}.${column.name}`

/** The column of a table's public name: its id where it has one, else its slug. */
export const nameColumn = (table: NamedTable): SQLiteColumn => ('uid' in table ? table.uid : table.slug)

/** SQL: the slug or id of the row whose key is in a column; null where the column is null. */
export const nameOfKey = (table: NamedTable, key: string) =>
  `(select named.${nameColumn(table).name} from ${getTableName(table)} as named where named.id = ${key})`

/** SQL: the key of the row with a slug or id; null where there is none. */
export const keyOfName = (table: NamedTable, name: string) =>
  `(select id from ${getTableName(table)} where ${nameColumn(table).name} = ${name})`

export const tableOf = (type: RecordType) => RECORD_TABLES[type].table
