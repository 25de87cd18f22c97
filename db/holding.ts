import { getTableColumns } from 'drizzle-orm'
import { integer, sqliteTable, sqliteView } from 'drizzle-orm/sqlite-core'
import { aliased } from './aliased'
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
export function holdingAs(name: string) {
  return { ...getTableColumns(aliased(position, name)), ...getTableColumns(aliased(added, name)) }
}

export type HoldingColumns = ReturnType<typeof holdingAs>
