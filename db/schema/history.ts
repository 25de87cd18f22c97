import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Every change of a record: before, after, when, by whom. The highest id is the data version. */
export const revision = sqliteTable(
  'revision',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    recordType: text('record_type').notNull(),
    record: text('record').notNull(),
    version: integer('version').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    reason: text('reason'),
    /** The record before and after, in the shape of bundles of version `shape`. */
    before: text('before'),
    after: text('after'),
    shape: integer('shape').notNull().default(1),
    /** A random UUID: revisions of one write have the same, and ids that follow each other. */
    batch: text('batch'),
  },
  (t) => [
    uniqueIndex('revision_version').on(t.recordType, t.record, t.version),
    check('revision_content', sql`${t.before} is not null or ${t.after} is not null`),
    // Each ends in the id, by which changes are paged.
    index('revision_batch').on(t.batch),
    index('revision_at').on(t.at),
    index('revision_by').on(t.by),
    index('revision_type').on(t.recordType),
  ],
)

/**
 * Names that records had in their addresses, and the name that stands for each now: of the same record, or of the one
 * that it was merged into. No part of the library: never exported.
 */
export const formerName = sqliteTable(
  'former_name',
  {
    recordType: text('record_type').notNull(),
    name: text('name').notNull(),
    present: text('present').notNull(),
    merged: integer('merged', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordType, t.name] }), index('former_name_present').on(t.recordType, t.present)],
)

/**
 * Pairs of records that somebody looked at and found to be two: they are never proposed for a merge again. Each is named
 * as it was then (`former_name` leads to its present name), in no particular order. No part of the library: never
 * exported.
 */
export const keptApart = sqliteTable(
  'kept_apart',
  {
    recordType: text('record_type').notNull(),
    one: text('one').notNull(),
    other: text('other').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordType, t.one, t.other] }),
    check('kept_apart_pair', sql`${t.one} <> ${t.other}`),
  ],
)
