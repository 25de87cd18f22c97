import { z } from 'zod'
import { CLAIM_ORDERS } from '@/lib/filter/claims'
import { MANNERS, OUTCOMES, SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import { BASES, CLAIM_KINDS, POLARITIES, RESPONSE_KINDS, STANDINGS } from '@/lib/vocabulary'
import { codingSchema, evidenceSchema, positionSchema } from './position-schema'
import { provenanceSchema } from './provenance-schema'
import { actorSchema, sourceSchema } from './subject-schemas'
import { address, count, day, edtfDate, namedSchema, pageSchema, slug, text } from './value-schemas'

export const CLAIMS_FORMAT = 'parley-claims'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const CLAIMS_VERSION = 1

const filterSchema = z.strictObject({
  outcome: z.array(z.enum(SHOWN_OUTCOMES)),
  said: z.array(z.enum(MANNERS)),
  own: z.array(z.enum(['1', '0'])),
  claimant: z.array(slug),
  kind: z.array(z.enum(CLAIM_KINDS)),
  standing: z.array(z.enum(STANDINGS)),
  topic: z.array(slug),
  summit: z.array(slug),
  sort: z.enum(CLAIM_ORDERS),
  after: slug.nullable(),
})

const outcomeSchema = z.strictObject({
  id: slug,
  outcome: z.enum(OUTCOMES),
  on: edtfDate.nullable().describe('The day on which it happened.'),
  settledBy: text,
  settledOn: day,
  reason: text,
  evidence: z.array(evidenceSchema),
  sources: z
    .array(z.strictObject({ source: slug, sentence: text }))
    .describe('Cited and not quoted: the sentence is the coder’s.'),
})
export type PublicOutcome = z.infer<typeof outcomeSchema>

const claimSchema = z.strictObject({
  id: slug,
  slug,
  address,
  coding: codingSchema,
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
  said: z.enum(MANNERS).nullable().describe('How it was said; null where nobody recorded it.'),
  ownPower: z.boolean().nullable().describe('Whether it lies within the speaker’s own power.'),
  test: z
    .strictObject({ trueIf: text, notIf: text.nullable(), writtenOn: day })
    .nullable()
    .describe('What would settle it, and the day on which that was written.'),
  by: edtfDate.nullable().describe('The day by which it is to be seen.'),
  evidence: z.array(evidenceSchema).min(1),
  outcomes: z.array(outcomeSchema).describe('What became of it, the latest last: that one is in force.'),
  withdrawal: text.nullable(),
})
export type PublicClaim = z.infer<typeof claimSchema>

const responseSchema = z.strictObject({
  id: slug.describe('Of the response, or of the position it is borrowed from.'),
  coding: codingSchema,
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

export const answeredClaimSchema = z.strictObject({
  claim: claimSchema,
  outcome: z
    .enum(SHOWN_OUTCOMES)
    .describe('What happened: the outcome in force, else open, or unsettled past its day.'),
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
  page: pageSchema,
  claims: z.array(answeredClaimSchema),
  total: count.describe('Claims that the filter finds.'),
  all: count.describe('Claims in the library.'),
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type ClaimsFile = z.infer<typeof claimsFileSchema>
