import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { actor } from './actors'
import { source } from './sources'
import { summit } from './summits'
import { topic } from './topics'

export const coding = sqliteTable(
  'coding',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    coder: text('coder').notNull(),
    codebook: text('codebook').notNull(),
    day: text('day').notNull(),
    complete: integer('complete', { mode: 'boolean' }).notNull(),
    published: integer('published', { mode: 'boolean' }).notNull(),
    note: text('note'),
  },
  (t) => [
    /** For deleting sources. */
    index('coding_source').on(t.sourceId),
  ],
)

const covered = (name: string, column: string, of: () => AnySQLiteColumn) =>
  sqliteTable(
    name,
    {
      codingId: integer('coding_id')
        .notNull()
        .references(() => coding.id, { onDelete: 'cascade' }),
      ordinal: integer('ordinal').notNull(),
      memberId: integer(column).notNull().references(of),
    },
    (t) => [primaryKey({ columns: [t.codingId, t.ordinal] }), uniqueIndex(`${name}_member`).on(t.memberId, t.codingId)],
  )

/** What a coding covered. A complete coding makes "looked and found nothing" follow for every actor and topic in it. */
export const codingActor = covered('coding_actor', 'actor_id', () => actor.id)

export const codingTopic = covered('coding_topic', 'topic_id', () => topic.id)

export const codingSummit = covered('coding_summit', 'summit_id', () => summit.id)
