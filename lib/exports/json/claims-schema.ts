import { z } from 'zod'
import { CLAIM_ORDERS } from '@/lib/filter/claims'
import { BASES, CLAIM_KINDS, POLARITIES, RESPONSE_KINDS, STANDINGS } from '@/lib/vocabulary'
import { evidenceSchema, positionSchema } from './position-schema'
import { provenanceSchema } from './provenance-schema'
import { actorSchema, sourceSchema } from './subject-schemas'
import { count, day, edtfDate, namedSchema, slug, text } from './value-schemas'

export const CLAIMS_FORMAT = 'parley-claims'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const CLAIMS_VERSION = 1

const filterSchema = z.strictObject({
  claimant: z.array(slug),
  kind: z.array(z.enum(CLAIM_KINDS)),
  standing: z.array(z.enum(STANDINGS)),
  topic: z.array(slug),
  summit: z.array(slug),
  sort: z.enum(CLAIM_ORDERS),
  after: slug.nullable(),
})

const claimSchema = z.strictObject({
  id: slug,
  slug,
  claimant: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  statement: text,
  kind: z.enum(CLAIM_KINDS),
  summit: z.strictObject({ slug, name: text, shortName: text }),
  topic: z.strictObject({ slug, label: text }).nullable().describe('The topic whose proposition it restates.'),
  polarity: z.enum(POLARITIES).nullable(),
  reportedBy: namedSchema.nullable(),
  madeOn: edtfDate,
  madeFrom: day,
  madeTo: day,
  evidence: z.array(evidenceSchema).min(1),
  withdrawal: text.nullable(),
})
export type PublicClaim = z.infer<typeof claimSchema>

const responseSchema = z.strictObject({
  id: slug.describe('Of the response, or of the position it is borrowed from.'),
  actor: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  kind: z.enum(RESPONSE_KINDS),
  stated: z.boolean().describe('Answers this very claim, or speaks for itself on the topic that the claim restates.'),
  basis: z.enum(BASES),
  inference: text.nullable(),
  reportedBy: namedSchema.nullable(),
  saidOn: edtfDate,
  saidFrom: day,
  saidTo: day,
  summary: text,
  evidence: z.array(evidenceSchema).min(1),
  position: positionSchema.nullable().describe('The position it is borrowed from.'),
})
export type PublicResponse = z.infer<typeof responseSchema>

const answeredClaimSchema = z.strictObject({
  claim: claimSchema,
  standing: z.enum(STANDINGS),
  statedStanding: z.enum(STANDINGS).describe('What the standing would be if only `stated` responses counted.'),
  responses: z.array(responseSchema),
  review: z.array(positionSchema).describe('Under review: shown, and counted for neither side.'),
})
export type PublicAnsweredClaim = z.infer<typeof answeredClaimSchema>

/** `/claims.json`: a list of claims with the responses to each. */
export const claimsFileSchema = z.strictObject({
  format: z.literal(CLAIMS_FORMAT),
  version: z.literal(CLAIMS_VERSION),
  filter: filterSchema,
  words: text.describe('The view in words.'),
  claims: z.array(answeredClaimSchema),
  total: count.describe('Claims that the filter finds.'),
  all: count.describe('Claims in the library.'),
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type ClaimsFile = z.infer<typeof claimsFileSchema>
