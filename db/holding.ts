import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { alias, integer, sqliteTable, sqliteView } from 'drizzle-orm/sqlite-core'
import { position } from './schema'

/**
 * The view `holding`: every position under its speaker and, where it was said for somebody else, under that actor too.
 * Its columns are those of `position` and two of its own; `holdingAs` gives them under an alias.
 */
export const holding = sqliteView('holding', {}).existing()

const added = sqliteTable('holding', {
  /** In whose column the position stands. */
  holderId: integer('holder_id').notNull(),
  /** The speaker, where the holder is somebody whom they speak for. */
  spokenById: integer('spoken_by_id'),
})

/** Columns of the view, or of a table expression that selects all of them, by the alias it has in a statement. */
export function holdingAs<Alias extends string>(name: Alias) {
  return { ...getTableColumns(alias(position, name)), ...getTableColumns(alias(added, name)) }
}

export type HoldingColumns = ReturnType<typeof holdingAs>

/** All columns of the view, for a select that passes them on. */
export function allHolding(name: string): SQL {
  return sql`${sql.identifier(name)}.*`
}
