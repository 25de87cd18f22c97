import { sql } from 'drizzle-orm'
import { check, type SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** `column in ('a', 'b')`: an enumeration of the vocabulary as a database check. */
export const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)

export const filled = (name: string, column: SQLiteColumn) => check(name, sql`length(trim(${column})) > 0`)
