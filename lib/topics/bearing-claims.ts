import { z } from 'zod'
import { claimLineSchema } from '@/lib/claims/read-model'
import { namedSchema } from '@/lib/records/read-model'
import { POLARITIES } from '@/lib/vocabulary'

/** A claim related to a topic: it restates the proposition, or rests on words that also prove a position on it. */
export const bearingClaimSchema = claimLineSchema.extend({
  onBehalfOf: namedSchema.nullable(),
  polarity: z.enum(POLARITIES).nullable(),
  restates: z.boolean(),
})
export type BearingClaim = z.infer<typeof bearingClaimSchema>
