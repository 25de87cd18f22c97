import { z } from 'zod'
import { sourceRecordSchema, summitRecordSchema } from '@/lib/records/read-model'

/* What queries read of summits. Queries in tests and development are held to these schemas. */

/** A summit in a list, with counts of its records. */
export const listedSummitSchema = z.strictObject({
  summit: summitRecordSchema,
  positions: z.int(),
  claims: z.int(),
  sources: z.int(),
})
export type ListedSummit = z.infer<typeof listedSummitSchema>

/** A source on a summit, with the number of records about the summit that rest on it. */
export const summitSourceSchema = z.strictObject({ source: sourceRecordSchema, records: z.int() })
export type SummitSource = z.infer<typeof summitSourceSchema>
