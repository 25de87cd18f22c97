import { Column, is, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from './client'
import { sqlText } from './sql-text'

type Columns = Record<string, SQLiteColumn | SQL>
type ValueOf<T> = T extends SQLiteColumn
  ? T['_']['notNull'] extends true
    ? T['_']['data']
    : T['_']['data'] | null
  : T extends SQL<infer Value>
    ? Value
    : never
/** A row by the names of its columns. An expression has the type that its template says: `sql<number>`. */
export type NamedRow<C extends Columns> = { [Name in keyof C]: ValueOf<C[Name]> }

export type RowReader<C extends Columns> = {
  /** What the query selects: the columns, in the order in which they are read. */
  columns: SQL
  /** Runs a query that selects `columns` and nothing else. */
  read(db: Db, query: SQL): Promise<NamedRow<C>[]>
}

/**
 * Reads rows of bare values into objects, for queries of thousands of rows, for which JSON costs too much: the list of
 * columns is written once, and no value can be taken for its neighbour.
 */
export function rowReader<C extends Columns>(columns: C): RowReader<C> {
  const names = Object.keys(columns)
  const booleans = names.filter((name) => isBoolean(columns[name]))
  return {
    columns: sqlText(sql.join(Object.values(columns), sql`, `)),
    async read(db, query) {
      const rows = await db.values<unknown[]>(query)
      return rows.map((values) => {
        const row: Record<string, unknown> = {}
        for (let index = 0; index < names.length; index++) row[names[index] as string] = values[index]
        for (const name of booleans) row[name] = row[name] === null ? null : row[name] === 1
        return row as NamedRow<C>
      })
    },
  }
}

const isBoolean = (column: SQLiteColumn | SQL | undefined) => is(column, Column) && column.dataType === 'boolean'
