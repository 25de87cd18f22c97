import { z } from 'zod'
import { SOURCE_ORDERS } from '@/lib/filter/sources'
import { ACCESSES, SOURCE_TYPES } from '@/lib/vocabulary'
import { provenanceSchema } from '../provenance-schema'
import { sourceSchema } from '../subject-schemas'
import { count, pageSchema } from '../value-schemas'

export const SOURCES_FORMAT = 'parley-sources'

const listedSourceSchema = z.strictObject({
  source: sourceSchema,
  quotations: count,
  records: count.describe('Positions, claims, responses and silences that rest on its words.'),
  codings: count,
})
export type PublicListedSource = z.infer<typeof listedSourceSchema>

/** `/sources.json`: the sources that a filter finds. */
export const sourcesFileSchema = z.strictObject({
  format: z.literal(SOURCES_FORMAT),
  version: z.literal(1),
  filter: z.strictObject({
    type: z.array(z.enum(SOURCE_TYPES)),
    access: z.array(z.enum(ACCESSES)),
    sort: z.enum(SOURCE_ORDERS),
  }),
  total: count.describe('Sources that the filter finds.'),
  all: count.describe('Sources in the library.'),
  page: pageSchema,
  sources: z.array(listedSourceSchema),
  provenance: provenanceSchema,
})
export type SourcesFile = z.infer<typeof sourcesFileSchema>
