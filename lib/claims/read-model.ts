import { z } from 'zod'
import { MANNERS, OUTCOMES, SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import { codingRefSchema, evidenceRecordSchema, namedSchema, positionRecordSchema } from '@/lib/records/read-model'
import { BASES, CLAIM_KINDS, POLARITIES, RESPONSE_KINDS, STANDINGS } from '@/lib/vocabulary'

/* Claims and responses as queries read them. Queries in tests and development are held to these schemas. */

/** What became of a claim, with its proof. */
const claimOutcomeSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(OUTCOMES),
  on: z.string().nullable(),
  settledBy: z.string(),
  settledOn: z.string(),
  reason: z.string(),
  evidence: z.array(evidenceRecordSchema),
  /** Sources that are cited and not quoted, with what the coder takes from each. */
  sources: z.array(z.strictObject({ source: z.string(), sentence: z.string() })),
})
export type ClaimOutcome = z.infer<typeof claimOutcomeSchema>

/** A claim with resolved names and evidence. */
export const claimRecordSchema = z.strictObject({
  id: z.string(),
  slug: z.string(),
  coding: codingRefSchema,
  claimant: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  statement: z.string(),
  kind: z.enum(CLAIM_KINDS),
  summit: namedSchema.extend({ shortName: z.string() }),
  /** The topic whose proposition it restates; `polarity` says whether it asserts or denies it. */
  topic: z.strictObject({ slug: z.string(), label: z.string() }).nullable(),
  polarity: z.enum(POLARITIES).nullable(),
  reportedBy: namedSchema.nullable(),
  madeOn: z.string(),
  madeFrom: z.string(),
  madeTo: z.string(),
  said: z.enum(MANNERS).nullable(),
  ownPower: z.boolean().nullable(),
  test: z.strictObject({ trueIf: z.string(), notIf: z.string().nullable(), writtenOn: z.string() }).nullable(),
  /** The day by which it is to be seen (EDTF), and the last day that this can mean. */
  by: z.string().nullable(),
  byTo: z.string().nullable(),
  evidence: z.array(evidenceRecordSchema),
  /** The latest last: that one is in force. */
  outcomes: z.array(claimOutcomeSchema),
  withdrawal: z.string().nullable(),
})
export type ClaimRecord = z.infer<typeof claimRecordSchema>

/** A response to a claim: recorded, or borrowed from a position on the topic it restates. */
export const responseRecordSchema = z.strictObject({
  /** Id of the response or of the borrowed position. */
  id: z.string(),
  coding: codingRefSchema,
  actor: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  kind: z.enum(RESPONSE_KINDS),
  /** Whether the actor answers this claim itself, or holds a first-hand, stated position on the restated topic. */
  stated: z.boolean(),
  basis: z.enum(BASES),
  inference: z.string().nullable(),
  reportedBy: namedSchema.nullable(),
  saidOn: z.string(),
  saidFrom: z.string(),
  saidTo: z.string(),
  summary: z.string(),
  evidence: z.array(evidenceRecordSchema),
  /** The borrowed position; null for a recorded response. */
  position: positionRecordSchema.nullable(),
})
export type ResponseRecord = z.infer<typeof responseRecordSchema>

/** A claim as one line of a list. */
export const claimLineSchema = claimRecordSchema
  .pick({ slug: true, statement: true, kind: true, claimant: true })
  .extend({ standing: z.enum(STANDINGS) })
export type ClaimLine = z.infer<typeof claimLineSchema>

/** Who recorded a claim, from which source, when. */
export const claimCodingSchema = z.strictObject({
  coder: z.string(),
  day: z.string(),
  codebook: z.string(),
  source: z.string(),
})
export type ClaimCoding = z.infer<typeof claimCodingSchema>

/** Number of predictions with an outcome as shown; `own` is null where nobody recorded whose power they were in. */
export const fateSchema = z.strictObject({
  outcome: z.enum(SHOWN_OUTCOMES),
  own: z.boolean().nullable(),
  count: z.int(),
})
export type Fate = z.infer<typeof fateSchema>
