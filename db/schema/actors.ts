import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ACTOR_KINDS } from '@/lib/vocabulary'
import { filled, oneOf } from './checks'
import { source } from './sources'

export const actor = sqliteTable(
  'actor',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ACTOR_KINDS }).notNull(),
    sortName: text('sort_name').notNull(),
    nativeName: text('native_name'),
    description: text('description'),
    quantifier: text('quantifier'),
    sourceId: integer('source_id').references((): AnySQLiteColumn => source.id),
    /** At most 10 characters, for narrow heads of tables. */
    shortName: text('short_name'),
  },
  (t) => [
    oneOf('actor_kind', t.kind, ACTOR_KINDS),
    filled('actor_name', t.name),
    check('actor_group_source', sql`${t.kind} <> 'group' or ${t.sourceId} is not null`),
    index('actor_sort').on(t.sortName),
  ],
)

export const alias = sqliteTable(
  'alias',
  {
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.ordinal] }), filled('alias_name', t.name)],
)
