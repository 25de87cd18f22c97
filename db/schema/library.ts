import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row: the title and codebook of the library, which an export writes as they were loaded. */
export const library = sqliteTable(
  'library',
  {
    id: integer('id').primaryKey(),
    title: text('title').notNull(),
    codebook: text('codebook').notNull(),
  },
  (t) => [check('library_single', sql`${t.id} = 1`)],
)
