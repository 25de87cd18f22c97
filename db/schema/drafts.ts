import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Refused forms with their problems, so that nothing typed is lost. Drafts are not part of the library: never exported,
 * no revisions.
 */
export const draft = sqliteTable('draft', {
  id: text('id').primaryKey(),
  form: text('form').notNull(),
  /** JSON: `[[name, value], …]`, as the form sent them. */
  fields: text('fields').notNull(),
  /** JSON: `[{ field, message }]`. */
  problems: text('problems').notNull(),
  savedAt: text('saved_at').notNull(),
})

/**
 * One-time tokens of forms that were sent, each with the page that its form led to: the same form sent again makes no
 * second record. No part of the library: never exported, no revisions.
 */
export const formToken = sqliteTable('form_token', {
  token: text('token').primaryKey(),
  href: text('href').notNull(),
  usedAt: text('used_at').notNull(),
})
