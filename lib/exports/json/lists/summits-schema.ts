import { z } from 'zod'
import { provenanceSchema } from '../provenance-schema'
import { summitSchema } from '../subject-schemas'
import { count, pageSchema } from '../value-schemas'

export const SUMMITS_FORMAT = 'parley-summits'

const listedSummitSchema = z.strictObject({
  summit: summitSchema,
  positions: count,
  claims: count,
  sources: count.describe('Sources with words about it.'),
})

/** `/summits.json`: every summit, the latest first. */
export const summitsFileSchema = z.strictObject({
  format: z.literal(SUMMITS_FORMAT),
  version: z.literal(1),
  total: count,
  page: pageSchema,
  summits: z.array(listedSummitSchema),
  provenance: provenanceSchema,
})
export type SummitsFile = z.infer<typeof summitsFileSchema>
