import { z } from 'zod'
import { answeredClaimSchema } from '../claims-schema'
import { claimLineSchema } from '../part-schemas'
import { provenanceSchema } from '../provenance-schema'
import { actorSchema, sourceSchema, summitSchema } from '../subject-schemas'
import { count, day, slug, text } from '../value-schemas'

/** `/claims/SLUG.json`: one claim, who answers it, and what became of it. */
export const claimFileSchema = z.strictObject({
  format: z.literal('parley-claim'),
  version: z.literal(1),
  ...answeredClaimSchema.shape,
  summit: summitSchema,
  coding: z.strictObject({ coder: text, day, codebook: text, source: slug }),
  others: z.array(claimLineSchema).describe('The first other claims about the summit.'),
  otherCount: count,
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type ClaimFile = z.infer<typeof claimFileSchema>
