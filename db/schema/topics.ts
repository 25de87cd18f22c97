import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { TOPIC_SCOPES } from '@/lib/vocabulary'
import { filled, oneOf } from './checks'

export const theme = sqliteTable('theme', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  label: text('label').notNull(),
  ordinal: integer('ordinal').notNull(),
})

export const topic = sqliteTable(
  'topic',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    themeId: integer('theme_id')
      .notNull()
      .references(() => theme.id),
    label: text('label').notNull(),
    ordinal: integer('ordinal').notNull(),
    scope: text('scope', { enum: TOPIC_SCOPES }).notNull(),
    broaderId: integer('broader_id').references((): AnySQLiteColumn => topic.id),
    /** The wording in force; every wording ever used is a row of `topic_wording`. */
    wording: integer('wording').notNull(),
    ruleCounts: text('rule_counts').notNull(),
    ruleExcludes: text('rule_excludes').notNull(),
  },
  (t) => [
    oneOf('topic_scope', t.scope, TOPIC_SCOPES),
    check('topic_broader', sql`${t.broaderId} is null or ${t.broaderId} <> ${t.id}`),
  ],
)

export const topicWording = sqliteTable(
  'topic_wording',
  {
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id, { onDelete: 'cascade' }),
    wording: integer('wording').notNull(),
    /** Null in the first wording of a topic that is, or was, still to be worded. */
    proposition: text('proposition'),
    since: text('since'),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.wording] }),
    filled('topic_wording_proposition', t.proposition),
    check('topic_wording_worded', sql`${t.proposition} is not null or ${t.wording} = 1`),
    index('topic_wording_unworded').on(t.topicId, t.wording).where(sql`proposition is null`),
  ],
)
