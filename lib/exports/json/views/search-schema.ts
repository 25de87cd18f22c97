import { z } from 'zod'
import { SEARCH_KINDS } from '@/lib/search/entries'
import { labelledSchema } from '../part-schemas'
import { evidenceSchema, positionSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from '../subject-schemas'
import { address, count, edtfDate, pageSchema, slug, text } from '../value-schemas'

export const SEARCH_FORMAT = 'parley-search'

const hitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actor'), record: actorSchema }),
  z.strictObject({ kind: z.literal('topic'), record: topicSchema }),
  z.strictObject({
    kind: z.literal('claim'),
    record: z.strictObject({ slug, address, statement: text, claimant: text, madeOn: edtfDate }),
  }),
  z.strictObject({ kind: z.literal('position'), record: positionSchema, topic: labelledSchema }),
  z.strictObject({
    kind: z.literal('quotation'),
    record: evidenceSchema,
    issued: edtfDate.describe('When its source appeared.'),
    topics: z.array(labelledSchema).describe('Of the positions that rest on it.'),
  }),
  z.strictObject({ kind: z.literal('source'), record: sourceSchema }),
  z.strictObject({ kind: z.literal('summit'), record: summitSchema }),
])
export type PublicHit = z.infer<typeof hitSchema>

const countsSchema = z.record(z.enum(SEARCH_KINDS), count)

/** `/search.json?q=`: what a search finds. */
export const searchFileSchema = z.strictObject({
  format: z.literal(SEARCH_FORMAT),
  version: z.literal(1),
  filter: z.strictObject({ q: text, kind: z.enum(SEARCH_KINDS).nullable() }),
  terms: z.array(text).describe('What is looked for, a term each.'),
  counts: countsSchema.describe('Hits of each kind in all.'),
  page: pageSchema.describe(
    'Of the hits of the kind that is asked for; without one, `limit` is of each kind, and `next` goes on with each.',
  ),
  hits: z.array(hitSchema).describe('The best of each kind, in the order of the kinds.'),
  alone: z
    .array(z.strictObject({ term: text, counts: countsSchema }))
    .describe('What each term finds alone, where all together find nothing.'),
  provenance: provenanceSchema,
})
export type SearchFile = z.infer<typeof searchFileSchema>
