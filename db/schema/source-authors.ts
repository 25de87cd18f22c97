import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { actor } from './actors'
import { source } from './sources'

export const sourceAuthor = sqliteTable(
  'source_author',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
    sortName: text('sort_name').notNull(),
    actorId: integer('actor_id').references(() => actor.id),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.ordinal] })],
)
