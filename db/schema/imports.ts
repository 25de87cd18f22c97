import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { IMPORT_LINE_KINDS, IMPORT_PLANS, IMPORT_STATES } from '@/lib/record-imports/plan'
import { IMPORT_KINDS } from '@/lib/record-imports/reading'
import { oneOf } from './checks'

/**
 * Imports of files: how each was read, what it would do, and what it did. Neither they nor what hangs on them are part
 * of the library: never exported, no revisions.
 */
export const importRun = sqliteTable(
  'import_run',
  {
    /** Its number in addresses. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    fileName: text('file_name').notNull(),
    kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
    bytes: integer('bytes').notNull(),
    /** JSON of the kind's own schema; null where all is guessed. */
    mapping: text('mapping'),
    mappingName: text('mapping_name'),
    /** JSON: `{ QUESTION: ANSWER }`. */
    choices: text('choices').notNull().default('{}'),
    by: text('by').notNull(),
    at: text('at').notNull(),
    state: text('state', { enum: IMPORT_STATES }).notNull(),
    /** Why the file cannot be read, or the library would not take it, in words. */
    problem: text('problem'),
    /** JSON of the reader's layout line. */
    layout: text('layout'),
    /** JSON: lines by type and by what would become of them. */
    counts: text('counts'),
    /** Data version of the library for which the plan was made. */
    plannedAt: integer('planned_at'),
    /** SHA-256 of the plan. */
    seal: text('seal'),
    /** Batch of its revisions, once it is done. */
    batch: text('batch'),
    doneAt: text('done_at'),
  },
  (t) => [oneOf('import_run_state', t.state, IMPORT_STATES), index('import_run_at').on(t.at)],
)

/** The file of an import in chunks, until it is imported or a week old. */
export const importFile = sqliteTable(
  'import_file',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.ordinal] })],
)

/** What the reader of a file gave, line by line, and what would become of each. */
export const importLine = sqliteTable(
  'import_line',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind', { enum: IMPORT_LINE_KINDS }).notNull(),
    /** Of a record: its type and name. Null for a name that an earlier line has. Of a text: the name of its source. */
    type: text('type'),
    name: text('name'),
    /** Of a claim: its slug, which no other may have. */
    address: text('address'),
    /** JSON of the record, in the shape of the bundle; the body of a text; JSON of a question. */
    content: text('content'),
    /** JSON of the record with the further values that its rows need; null where there are none. The hash of a text. */
    prepared: text('prepared'),
    searchTitle: text('search_title'),
    searchBody: text('search_body'),
    placeRow: integer('place_row').notNull(),
    place: text('place').notNull(),
    /** Of a line that is no record: what it is about. */
    what: text('what'),
    /** Of what has no place: how often it occurs. */
    count: integer('count'),
    /** JSON: the cells of a refused row. */
    cells: text('cells'),
    /** Id of the question for which the record waits. */
    waits: text('waits'),
    plan: text('plan', { enum: IMPORT_PLANS }),
    reason: text('reason'),
    /** JSON of the record of the library that has this name and another content; the hash of its text. */
    ours: text('ours'),
    /** The fields in which the two differ, with commas between. */
    difference: text('difference'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.ordinal] }),
    uniqueIndex('import_line_name').on(t.importId, t.type, t.name),
    index('import_line_plan').on(t.importId, t.kind, t.type, t.plan, t.ordinal),
    index('import_line_address').on(t.importId, t.address).where(sql`address is not null`),
  ],
)

/** Mappings that were saved under a name, to be used again. */
export const importMapping = sqliteTable('import_mapping', {
  name: text('name').primaryKey(),
  kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
  mapping: text('mapping').notNull(),
  by: text('by').notNull(),
  at: text('at').notNull(),
})
