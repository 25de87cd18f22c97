import { type SQL, sql } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { ViewerClass } from '@/lib/viewer'
import type { Library } from './library'

const dialect = new SQLiteSyncDialect()

/**
 * Renders a fragment of SQL once, so that a statement which is built on every request does not render its columns
 * anew each time.
 * @throws where the fragment has values: they would be lost
 */
export function sqlText(fragment: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(fragment)
  if (params.length > 0) throw new Error(`A fragment with values cannot be rendered once: ${text}`)
  return sql.raw(text)
}

/** The same for a fragment that says what is shown: rendered once for each class of viewer. */
export function sqlTextFor(build: (library: Library) => SQL): (library: Library) => SQL {
  const texts = new Map<ViewerClass, SQL>()
  return (library) => {
    const known = texts.get(library.viewer.class)
    if (known) return known
    const text = sqlText(build(library))
    texts.set(library.viewer.class, text)
    return text
  }
}

/**
 * Columns rendered once each, for fragments with values, which are built on every request: rendering a column of an
 * alias takes drizzle ten times as long as rendering a text.
 *
 * @param columns of a table, see `getTableColumns`, or a view
 */
export function columnTexts<Columns extends Record<string, SQLiteColumn>>(
  columns: Columns,
): { [Name in keyof Columns]: SQL } {
  const texts = Object.entries<SQLiteColumn>(columns).map(([name, column]) => [name, sqlText(sql`${column}`)])
  return Object.fromEntries(texts) as { [Name in keyof Columns]: SQL }
}
