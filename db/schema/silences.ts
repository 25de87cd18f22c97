import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { RECORDED_SILENCES } from '@/lib/vocabulary'
import { actor } from './actors'
import { oneOf } from './checks'
import { evidenceOf } from './evidence-links'
import { quotation } from './quotations'
import { source } from './sources'
import { summit } from './summits'
import { topic } from './topics'

export const absence = sqliteTable(
  'absence',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id),
    summitId: integer('summit_id').references(() => summit.id),
    kind: text('kind', { enum: RECORDED_SILENCES }).notNull(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    onDay: text('on_date').notNull(),
    onFrom: text('on_from').notNull(),
    onTo: text('on_to').notNull(),
    recordedBy: text('recorded_by').notNull(),
    note: text('note'),
    /** The words that could not be coded, or that declined to answer; null for "nothing found". */
    quotationId: integer('quotation_id').references(() => quotation.id),
  },
  (t) => [
    oneOf('absence_kind', t.kind, RECORDED_SILENCES),
    check('absence_evidence', sql`(${t.kind} = 'not_found') or ${t.quotationId} is not null`),
    index('absence_actor').on(t.actorId, t.topicId),
    index('absence_topic').on(t.topicId),
    /** For deleting quotations and sources. */
    index('absence_quotation_first').on(t.quotationId).where(sql`quotation_id is not null`),
    index('absence_source').on(t.sourceId),
  ],
)

export const absenceQuotation = evidenceOf('absence_quotation', 'absence_id', () => absence.id)
