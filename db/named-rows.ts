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
/** A row as an object. The type of an expression is that of its template: `sql<number>`. */
export type NamedRow<C extends Columns> = { [Name in keyof C]: ValueOf<C[Name]> }

export type RowReader<C extends Columns> = {
  /** The select list of the query, in the order in which values are read. */
  columns: SQL
  /** Runs a query that selects `columns` and nothing else. */
  read(db: Db, query: SQL): Promise<NamedRow<C>[]>
}

/**
 * Reads rows as arrays and returns objects, for queries of thousands of rows, where building and parsing JSON is too
 * slow. Each column is named once, so that values cannot be mixed up.
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

/**
 * `rowReader` for hundreds of thousands of rows: a row is a view of its values and is made in a tenth of the time. Its
 * properties are those of its class, so it cannot be spread.
 */
export function rowViews<C extends Columns>(columns: C): RowReader<C> {
  class Row {
    readonly values: unknown[]
    constructor(values: unknown[]) {
      this.values = values
    }
  }
  Object.entries(columns).forEach(([name, column], index) => {
    const get = isBoolean(column)
      ? function (this: Row) {
          return this.values[index] === null ? null : this.values[index] === 1
        }
      : function (this: Row) {
          return this.values[index]
        }
    Object.defineProperty(Row.prototype, name, { get })
  })
  return {
    columns: sqlText(sql.join(Object.values(columns), sql`, `)),
    async read(db, query) {
      const rows = await db.values<unknown[]>(query)
      return rows.map((values) => new Row(values) as unknown as NamedRow<C>)
    },
  }
}

const isBoolean = (column: SQLiteColumn | SQL | undefined) => is(column, Column) && column.dataType === 'boolean'
