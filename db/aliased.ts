import { alias, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * A table under another name in one statement: `from ${position} ${p}`. drizzle's `alias` makes the name part of the
 * type, so that no function could take the columns of a table under any name; this one leaves the type as it is.
 */
export function aliased<Table extends SQLiteTable>(table: Table, name: string): Table {
  return alias(table, name) as unknown as Table
}
