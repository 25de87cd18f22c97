import { type SQL, sql } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { ViewerClass } from '@/lib/viewer'
import type { Library } from './library'

const dialect = new SQLiteSyncDialect()

/**
 * Renders a fragment of SQL once, so that statements which are built on every request do not render its columns again.
 * @throws where the fragment has values, which the text cannot carry
 */
export function sqlText(fragment: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(fragment)
  if (params.length > 0) throw new Error(`A fragment with values cannot be rendered once: ${text}`)
  return sql.raw(text)
}

/** `sqlText` for a fragment that depends on what a viewer is shown: rendered once for each class of viewer. */
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
 * Renders columns once each, for fragments with values, which are built on every request: drizzle takes ten times as
 * long for a column of an alias as for a text.
 * @param columns of a table, see `getTableColumns`, or of a view
 */
export function columnTexts<Columns extends Record<string, SQLiteColumn>>(
  columns: Columns,
): { [Name in keyof Columns]: SQL } {
  const texts = Object.entries<SQLiteColumn>(columns).map(([name, column]) => [name, sqlText(sql`${column}`)])
  return Object.fromEntries(texts) as { [Name in keyof Columns]: SQL }
}
