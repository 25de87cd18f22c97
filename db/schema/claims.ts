import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { MANNERS } from '@/lib/outcome-vocabulary'
import { CLAIM_KINDS, POLARITIES, RECORD_STATUSES, RESPONSE_BASES, RESPONSE_KINDS } from '@/lib/vocabulary'
import { actor } from './actors'
import { filled, oneOf } from './checks'
import { coding } from './codings'
import { evidenceOf } from './evidence-links'
import { quotation } from './quotations'
import { summit } from './summits'
import { topic } from './topics'

export const claim = sqliteTable(
  'claim',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    slug: text('slug').notNull().unique(),
    codingId: integer('coding_id')
      .notNull()
      .references(() => coding.id),
    claimantId: integer('claimant_id')
      .notNull()
      .references(() => actor.id),
    onBehalfOfId: integer('on_behalf_of_id').references(() => actor.id),
    statement: text('statement').notNull(),
    kind: text('kind', { enum: CLAIM_KINDS }).notNull(),
    summitId: integer('summit_id')
      .notNull()
      .references(() => summit.id),
    topicId: integer('topic_id').references(() => topic.id),
    polarity: text('polarity', { enum: POLARITIES }),
    reportedById: integer('reported_by_id').references(() => actor.id),
    madeOn: text('made_on').notNull(),
    madeFrom: text('made_from').notNull(),
    madeTo: text('made_to').notNull(),
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id),
    status: text('status', { enum: RECORD_STATUSES }).notNull().default('published'),
    withdrawal: text('withdrawal'),
    said: text('said', { enum: MANNERS }),
    ownPower: integer('own_power', { mode: 'boolean' }),
    testTrueIf: text('test_true_if'),
    testNotIf: text('test_not_if'),
    testWrittenOn: text('test_written_on'),
    byDay: text('by_date'),
    byFrom: text('by_from'),
    byTo: text('by_to'),
  },
  (t) => [
    oneOf('claim_kind', t.kind, CLAIM_KINDS),
    oneOf('claim_polarity', t.polarity, POLARITIES),
    oneOf('claim_status', t.status, RECORD_STATUSES),
    check('claim_topic_polarity', sql`(${t.topicId} is null) = (${t.polarity} is null)`),
    check('claim_withdrawal', sql`(${t.status} = 'withdrawn') = (${t.withdrawal} is not null)`),
    check('claim_dates', sql`${t.madeFrom} <= ${t.madeTo}`),
    filled('claim_statement', t.statement),
    index('claim_claimant').on(t.claimantId),
    index('claim_topic').on(t.topicId),
    index('claim_summit').on(t.summitId),
    index('claim_coding').on(t.codingId),
    /** For deleting quotations. */
    index('claim_quotation_first').on(t.quotationId),
  ],
)

export const claimQuotation = evidenceOf('claim_quotation', 'claim_id', () => claim.id)

export const response = sqliteTable(
  'response',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    claimId: integer('claim_id')
      .notNull()
      .references(() => claim.id, { onDelete: 'cascade' }),
    codingId: integer('coding_id')
      .notNull()
      .references(() => coding.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
    kind: text('kind', { enum: RESPONSE_KINDS }).notNull(),
    basis: text('basis', { enum: RESPONSE_BASES }).notNull(),
    inference: text('inference'),
    saidOn: text('said_on').notNull(),
    saidFrom: text('said_from').notNull(),
    saidTo: text('said_to').notNull(),
    summary: text('summary').notNull(),
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id),
  },
  (t) => [
    oneOf('response_kind', t.kind, RESPONSE_KINDS),
    oneOf('response_basis', t.basis, RESPONSE_BASES),
    check('response_inference', sql`${t.basis} <> 'inferred' or length(trim(coalesce(${t.inference}, ''))) > 0`),
    check('response_dates', sql`${t.saidFrom} <= ${t.saidTo}`),
    index('response_claim').on(t.claimId),
    index('response_actor').on(t.actorId),
    /** For deleting quotations and codings. */
    index('response_quotation_first').on(t.quotationId),
    index('response_coding').on(t.codingId),
  ],
)

export const responseQuotation = evidenceOf('response_quotation', 'response_id', () => response.id)
