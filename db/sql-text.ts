import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
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
