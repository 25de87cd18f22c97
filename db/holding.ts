import { getTableColumns } from 'drizzle-orm'
import { integer, sqliteTable, sqliteView } from 'drizzle-orm/sqlite-core'
import { aliased } from './aliased'
import { position } from './schema/positions'

/**
 * The view `holding`: every position under its speaker and, where it was said on behalf of another actor, under that
 * actor too. It has the columns of `position` and the two below; `holdingAs` gives all of them under an alias.
 */
export const holding = sqliteView('holding', {}).existing()

const added = sqliteTable('holding', {
  /** Key of the actor in whose column the position is shown. */
  holderId: integer('holder_id').notNull(),
  /** Key of the speaker, where the holder is another actor on whose behalf the words were said; null otherwise. */
  spokenById: integer('spoken_by_id'),
})

/** Columns of the view, or of a table expression with the same columns, under an alias. */
export function holdingAs(name: string) {
  return { ...getTableColumns(aliased(position, name)), ...getTableColumns(aliased(added, name)) }
}

export type HoldingColumns = ReturnType<typeof holdingAs>
