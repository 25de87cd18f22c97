import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { CHECK_RESULTS, EVIDENCE_MODES, LOCATOR_KINDS, TRANSLATION_METHODS } from '@/lib/vocabulary'
import { actor } from './actors'
import { filled, oneOf } from './checks'
import { source } from './sources'

export const quotation = sqliteTable(
  'quotation',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    /** The first speaker; a trigger copies it into `speaker`, which holds all speakers. */
    speakerId: integer('speaker_id')
      .notNull()
      .references(() => actor.id),
    mode: text('mode', { enum: EVIDENCE_MODES }).notNull(),
    /** JSON: `[{ exact, prefix, suffix, start, end }]`, UTF-16 offsets into the source's text. */
    segments: text('segments').notNull(),
    locatorKind: text('locator_kind', { enum: LOCATOR_KINDS }),
    locatorValue: text('locator_value'),
    lang: text('lang').notNull(),
    checkResult: text('check_result', { enum: CHECK_RESULTS }),
    checkedOn: text('checked_on'),
    checkedHash: text('checked_hash'),
  },
  (t) => [
    oneOf('quotation_mode', t.mode, EVIDENCE_MODES),
    oneOf('quotation_locator_kind', t.locatorKind, LOCATOR_KINDS),
    oneOf('quotation_check_result', t.checkResult, CHECK_RESULTS),
    check('quotation_segments', sql`json_valid(${t.segments}) and json_array_length(${t.segments}) > 0`),
    check('quotation_locator', sql`(${t.locatorKind} is null) = (${t.locatorValue} is null)`),
    check(
      'quotation_check',
      sql`(${t.checkResult} is null) = (${t.checkedOn} is null) and (${t.checkResult} is null) = (${t.checkedHash} is null)`,
    ),
    index('quotation_source').on(t.sourceId),
    /** For deleting actors. */
    index('quotation_speaker').on(t.speakerId),
    index('quotation_lang').on(t.lang),
    /** For counting evidence: the index has fewer pages than the table. */
    index('quotation_evidence').on(t.id, t.sourceId, t.mode, t.lang),
  ],
)

/** Stored in the order of its key (`without rowid`, which drizzle cannot say): one look-up finds a quotation's speakers. */
export const speaker = sqliteTable(
  'speaker',
  {
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
  },
  (t) => [
    primaryKey({ columns: [t.quotationId, t.actorId] }),
    index('speaker_actor').on(t.actorId),
    /** Only the few speakers beyond the first of a quotation. */
    index('speaker_further').on(t.quotationId).where(sql`ordinal > 0`),
  ],
)

export const translation = sqliteTable(
  'translation',
  {
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    lang: text('lang').notNull(),
    text: text('text').notNull(),
    translator: text('translator').notNull(),
    method: text('method', { enum: TRANSLATION_METHODS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.quotationId, t.ordinal] }),
    oneOf('translation_method', t.method, TRANSLATION_METHODS),
    filled('translation_text', t.text),
  ],
)
