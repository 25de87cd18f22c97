import { z } from 'zod'
import { evidenceRecordSchema, namedSchema, positionRecordSchema } from '@/lib/records/read-model'
import { BASES, CLAIM_KINDS, POLARITIES, RESPONSE_KINDS, STANDINGS } from '@/lib/vocabulary'

/* Claims and responses as queries read them. Queries in tests and development are held to these schemas. */

/** A claim with resolved names and evidence. */
export const claimRecordSchema = z.strictObject({
  id: z.string(),
  slug: z.string(),
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
  evidence: z.array(evidenceRecordSchema),
  withdrawal: z.string().nullable(),
})
export type ClaimRecord = z.infer<typeof claimRecordSchema>

/** A response to a claim: recorded, or borrowed from a position on the topic it restates. */
export const responseRecordSchema = z.strictObject({
  /** Id of the response or of the borrowed position. */
  id: z.string(),
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
