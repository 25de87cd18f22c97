import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { OUTCOMES } from '@/lib/outcome-vocabulary'
import { filled, oneOf } from './checks'
import { claim } from './claims'
import { evidenceOf } from './evidence-links'
import { source } from './sources'

/** What became of a claim. Of several the one with the highest key is in force. */
export const claimOutcome = sqliteTable(
  'claim_outcome',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    claimId: integer('claim_id')
      .notNull()
      .references(() => claim.id, { onDelete: 'cascade' }),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    /** The day on which it happened; null where it is not known, or cannot be told. */
    onDay: text('on_date'),
    onFrom: text('on_from'),
    onTo: text('on_to'),
    settledBy: text('settled_by').notNull(),
    settledOn: text('settled_on').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [
    oneOf('claim_outcome_outcome', t.outcome, OUTCOMES),
    filled('claim_outcome_settled_by', t.settledBy),
    filled('claim_outcome_reason', t.reason),
    check('claim_outcome_dates', sql`${t.onFrom} <= ${t.onTo}`),
    index('claim_outcome_claim').on(t.claimId),
  ],
)

/** Sources that an outcome cites without quoting them, each with the coder's own sentence. */
export const outcomeSource = sqliteTable(
  'outcome_source',
  {
    outcomeId: integer('outcome_id')
      .notNull()
      .references(() => claimOutcome.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    sentence: text('sentence').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outcomeId, t.ordinal] }),
    filled('outcome_source_sentence', t.sentence),
    index('outcome_source_source').on(t.sourceId),
  ],
)

export const outcomeQuotation = evidenceOf('outcome_quotation', 'outcome_id', () => claimOutcome.id)
