import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { KEY_BITS, SEARCH_TABLES } from '../search-ids'

const NUMBER_OF_KIND = `case kind ${Object.entries(SEARCH_TABLES)
  .map(([kind, { number }]) => `when '${kind}' then ${number}`)
  .join(' ')} end`

/**
 * The texts that search looks through, folded in TypeScript (SQLite has no NFC). Triggers copy them into the FTS5
 * index. `title` holds names, which rank first.
 */
export const searchEntry = sqliteTable(
  'search_entry',
  {
    /** Computed from the record's type and key (`search-ids.ts`), so that a search need not read this table. */
    id: integer('id').primaryKey(),
    kind: text('kind').notNull(),
    record: text('record').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Whether the record is shown, and therefore in the index. Set by triggers. */
    shown: integer('shown', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    check('search_entry_place', sql`${t.id} >> ${sql.raw(String(KEY_BITS))} is ${sql.raw(NUMBER_OF_KIND)}`),
    uniqueIndex('search_entry_record').on(t.kind, t.record),
  ],
)
