import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** A JSON object of SQL expressions under the keys of the record that it becomes. */
export function jsonObject<T>(fields: { [Key in keyof T]-?: SQLWrapper }): SQL<T> {
  const parts = Object.entries<SQLWrapper>(fields).map(([key, value]) => sql`${sql.raw(`'${key}'`)}, ${value}`)
  return sql<T>`json_object(${sql.join(parts, sql`, `)})`
}

/** A JSON boolean from a condition; SQLite's own are numbers. */
export function jsonBoolean(condition: SQLWrapper): SQL<boolean> {
  return sql<boolean>`json(iif(${condition}, 'true', 'false'))`
}

/** A subquery of a list of values. The list is one parameter, so the statement's text is the same for any length. */
export function listed(values: readonly (string | number | null)[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}
