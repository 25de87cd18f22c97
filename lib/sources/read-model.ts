import { z } from 'zod'
import { MANNERS, OUTCOMES } from '@/lib/outcome-vocabulary'
import { namedSchema, sourceRecordSchema } from '@/lib/records/read-model'
import { BASES, RECORDED_SILENCES, RESPONSE_KINDS, STANCES } from '@/lib/vocabulary'

/* What queries read of sources. Queries in tests and development are held to these schemas. */

/** A source in a list, with counts of its records. */
export const listedSourceSchema = z.strictObject({
  source: sourceRecordSchema,
  /** Quotations that are shown, shown records that rest on them, shown codings. */
  quotations: z.int(),
  records: z.int(),
  codings: z.int(),
})
export type ListedSource = z.infer<typeof listedSourceSchema>

const topicSchema = z.strictObject({ slug: z.string(), label: z.string() })

/** A published or withdrawn record that a quotation proves. Withdrawn ones are listed because links to them remain. */
export const proofSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('position'),
    withdrawn: z.boolean(),
    id: z.string(),
    actor: namedSchema,
    topic: topicSchema,
    stance: z.enum(STANCES),
    basis: z.enum(BASES),
    reportedBy: namedSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('claim'),
    withdrawn: z.boolean(),
    slug: z.string(),
    statement: z.string(),
    claimant: namedSchema,
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    withdrawn: z.boolean(),
    slug: z.string(),
    statement: z.string(),
    outcome: z.enum(OUTCOMES),
    said: z.enum(MANNERS).nullable(),
  }),
  z.strictObject({
    kind: z.literal('response'),
    withdrawn: z.boolean(),
    slug: z.string(),
    statement: z.string(),
    actor: namedSchema,
    response: z.enum(RESPONSE_KINDS),
    basis: z.enum(BASES),
  }),
  z.strictObject({
    kind: z.literal('absence'),
    withdrawn: z.boolean(),
    actor: namedSchema,
    topic: topicSchema,
    silence: z.enum(RECORDED_SILENCES),
  }),
])
export type Proof = z.infer<typeof proofSchema>

/** One coder's coding of one source. */
export const codingRecordSchema = z.strictObject({
  id: z.string(),
  source: sourceRecordSchema.pick({ slug: true, abbreviation: true, issued: true }),
  coder: z.string(),
  codebook: z.string(),
  day: z.string(),
  /** Whether it covers all words of `actors` on `topics` (at `summits`): what is not recorded was not found. */
  complete: z.boolean(),
  actors: z.array(namedSchema),
  topics: z.array(topicSchema),
  summits: z.array(namedSchema),
  note: z.string().nullable(),
})
export type CodingRecord = z.infer<typeof codingRecordSchema>

/** An outcome that cites a source without quoting it. */
export const citingOutcomeSchema = z.strictObject({
  slug: z.string(),
  statement: z.string(),
  outcome: z.enum(OUTCOMES),
  said: z.enum(MANNERS).nullable(),
  sentence: z.string(),
})
export type CitingOutcome = z.infer<typeof citingOutcomeSchema>
