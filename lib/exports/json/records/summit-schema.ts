import { z } from 'zod'
import { verdictSchema } from '../comparison-schema'
import { claimLineSchema, codingSchema } from '../part-schemas'
import { positionSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { sourceSchema, summitSchema, topicSchema } from '../subject-schemas'
import { count } from '../value-schemas'

/** `/summits/SLUG.json`: one summit with what is held, claimed and written about it. */
export const summitFileSchema = z.strictObject({
  format: z.literal('parley-summit'),
  version: z.literal(1),
  summit: summitSchema,
  numbers: z.strictObject({ positions: count, claims: count, sources: count, codings: count }),
  topics: z
    .array(
      z.strictObject({
        topic: topicSchema,
        held: count.describe('Positions that count there.'),
        positions: z.array(positionSchema).describe('The first of them, from against to for.'),
        verdict: verdictSchema,
      }),
    )
    .describe('The topics that are judged at summits.'),
  claims: z.array(claimLineSchema).describe('The first claims about it.'),
  sources: z
    .array(z.strictObject({ source: sourceSchema, records: count }))
    .describe('Sources about it, by date; of many, those with most records.'),
  codings: z.array(codingSchema).describe('The latest codings that cover it.'),
  cited: z.array(sourceSchema).describe('Sources of the positions above.'),
  provenance: provenanceSchema,
})
export type SummitFile = z.infer<typeof summitFileSchema>
