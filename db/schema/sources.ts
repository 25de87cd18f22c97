import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ACCESSES, SOURCE_TYPES } from '@/lib/vocabulary'
import { oneOf } from './checks'

export const source = sqliteTable(
  'source',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    type: text('type', { enum: SOURCE_TYPES }).notNull(),
    title: text('title').notNull(),
    container: text('container'),
    abbreviation: text('abbreviation').notNull(),
    publisher: text('publisher'),
    issued: text('issued').notNull(),
    issuedFrom: text('issued_from').notNull(),
    issuedTo: text('issued_to').notNull(),
    url: text('url'),
    archivedUrl: text('archived_url'),
    lang: text('lang').notNull(),
    access: text('access', { enum: ACCESSES }).notNull(),
    rights: text('rights'),
    /** Whether readers may be shown the whole text, where the library holds it. */
    textShown: integer('text_shown', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    oneOf('source_type', t.type, SOURCE_TYPES),
    oneOf('source_access', t.access, ACCESSES),
    /** For the newest sources, and the latest of a list. */
    index('source_issued').on(t.issuedFrom),
    index('source_latest').on(t.issuedTo),
  ],
)

/** Versions of a source's text, where the library may hold it; in no export but `export --texts`. */
export const sourceText = sqliteTable(
  'source_text',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    body: text('body').notNull(),
    addedOn: text('added_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.version] })],
)
