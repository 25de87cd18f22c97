import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { BASES, CONDITION_JOINS, CONFIDENCES, RECORD_STATUSES, STANCE, STANCES } from '@/lib/vocabulary'
import { actor } from './actors'
import { filled, oneOf } from './checks'
import { coding } from './codings'
import { evidenceOf } from './evidence-links'
import { quotation } from './quotations'
import { summit } from './summits'
import { topic, topicWording } from './topics'

const conditional = STANCES.filter((stance) => STANCE[stance].conditional)

export const position = sqliteTable(
  'position',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    codingId: integer('coding_id')
      .notNull()
      .references(() => coding.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
    onBehalfOfId: integer('on_behalf_of_id').references(() => actor.id),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id),
    wording: integer('wording').notNull(),
    summitId: integer('summit_id').references(() => summit.id),
    stance: text('stance', { enum: STANCES }).notNull(),
    conditionJoin: text('condition_join', { enum: CONDITION_JOINS }),
    /** JSON: `[{ kind: 'if' | 'unless', text }]`; exactly the conditional stances have some. */
    conditions: text('conditions').notNull().default('[]'),
    qualifier: text('qualifier'),
    basis: text('basis', { enum: BASES }).notNull(),
    inference: text('inference'),
    reportedById: integer('reported_by_id').references(() => actor.id),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    statedOn: text('stated_on').notNull(),
    statedFrom: text('stated_from').notNull(),
    statedTo: text('stated_to').notNull(),
    summary: text('summary').notNull(),
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id),
    status: text('status', { enum: RECORD_STATUSES }).notNull().default('published'),
    withdrawal: text('withdrawal'),
    /**
     * Whether the position is shown: published itself, in a published coding. Triggers set it; a stored column can lead
     * an index.
     */
    shown: integer('shown', { mode: 'boolean' }).notNull().default(true),
    /** 1: first-hand and stated, which counts before everything else; 2: enacted, inferred or reported. */
    tier: integer('tier')
      .notNull()
      .generatedAlwaysAs(sql`case when basis = 'stated' and reported_by_id is null then 1 else 2 end`, {
        mode: 'stored',
      }),
  },
  (t) => [
    oneOf('position_stance', t.stance, STANCES),
    oneOf('position_basis', t.basis, BASES),
    oneOf('position_confidence', t.confidence, CONFIDENCES),
    oneOf('position_status', t.status, RECORD_STATUSES),
    oneOf('position_condition_join', t.conditionJoin, CONDITION_JOINS),
    check(
      'position_conditions',
      sql`json_valid(${t.conditions}) and (${t.stance} in (${sql.raw(conditional.map((s) => `'${s}'`).join(', '))})) = (json_array_length(${t.conditions}) > 0) and (${t.conditionJoin} is null) = (json_array_length(${t.conditions}) = 0)`,
    ),
    check('position_inference', sql`${t.basis} <> 'inferred' or length(trim(coalesce(${t.inference}, ''))) > 0`),
    check('position_withdrawal', sql`(${t.status} = 'withdrawn') = (${t.withdrawal} is not null)`),
    check('position_dates', sql`${t.statedFrom} <= ${t.statedTo}`),
    check('position_reporter', sql`${t.reportedById} is null or ${t.reportedById} <> ${t.actorId}`),
    check('position_behalf', sql`${t.onBehalfOfId} is null or ${t.onBehalfOfId} <> ${t.actorId}`),
    foreignKey({ columns: [t.topicId, t.wording], foreignColumns: [topicWording.topicId, topicWording.wording] }),
    filled('position_summary', t.summary),
    index('position_actor').on(t.actorId, t.topicId, t.summitId, t.shown, t.tier, t.statedFrom),
    index('position_behalf_of').on(t.onBehalfOfId, t.topicId, t.summitId).where(sql`on_behalf_of_id is not null`),
    index('position_topic').on(t.topicId, t.shown, t.stance, t.statedTo),
    /**
     * Covers every column by which lists are counted and ordered, so that counting does not read the table. The stance
     * stands before the summit, because lists are filtered by it.
     */
    index('position_facet').on(
      t.topicId,
      t.shown,
      t.stance,
      t.summitId,
      t.actorId,
      t.onBehalfOfId,
      t.basis,
      t.reportedById,
      t.conditionJoin,
      t.qualifier,
      t.statedFrom,
      t.statedTo,
    ),
    index('position_day').on(t.statedFrom, t.shown),
    index('position_summit').on(t.summitId, t.shown).where(sql`summit_id is not null`),
    index('position_coding').on(t.codingId),
    /** For deleting quotations: without it each would look through all positions. */
    index('position_quotation_first').on(t.quotationId),
    index('position_reported_by').on(t.reportedById).where(sql`reported_by_id is not null`),
  ],
)

export const positionQuotation = evidenceOf(
  'position_quotation',
  'position_id',
  () => position.id,
  (record) => [
    /** Only the few links beyond the first quotation of a record. */
    index('position_quotation_further').on(record).where(sql`ordinal > 0`),
  ],
)
