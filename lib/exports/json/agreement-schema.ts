import { z } from 'zod'
import { SIDES, STANCES } from '@/lib/vocabulary'
import { provenanceSchema } from './provenance-schema'
import { count, day, slug, text } from './value-schemas'

export const AGREEMENT_FORMAT = 'parley-agreement'
export const AGREEMENT_VERSION = 1

const cellSchema = z.strictObject({ topic: slug, summit: slug.nullable() })
const share = z.number().min(0).max(1)

const pairSchema = z.strictObject({
  actors: z.tuple([slug, slug]),
  shared: count.describe('Topics on which both are on record; one that is part of another shared one is not counted.'),
  sameSide: count,
  same: count,
  terms: count.describe('Same side on other terms.'),
  neither: count.describe('One of them mixed.'),
  opposite: count,
  closeness: share.nullable().describe('Mean of 1 − |a − b| / 4 over the shared topics; null without one.'),
})

const topicSchema = z.strictObject({
  ...cellSchema.shape,
  label: text,
  stances: z.record(z.enum(STANCES), count),
  for: count,
  against: count,
  mixed: count,
  evenness: share.nullable().describe('2 · min(for, against) / (for + against).'),
  consensus: share.nullable().describe('Tastle and Wierman (2007).'),
  polarization: share.nullable().describe('(1 − A) / 2, A van der Eijk’s agreement (2001).'),
})

/** The JSON of agreement. */
export const agreementFileSchema = z.strictObject({
  format: z.literal(AGREEMENT_FORMAT),
  version: z.literal(AGREEMENT_VERSION),
  words: text,
  counted: text.describe('What counts and what is left out, in words.'),
  hand: z.enum(['first', 'all']),
  asOf: day.nullable(),
  actors: z.array(z.strictObject({ slug, name: text, topics: count, cluster: text })),
  clusters: z.array(
    z.strictObject({
      letter: text,
      members: z.array(slug),
      within: z.strictObject({ sameSide: count, shared: count }),
      holds: z.array(z.strictObject({ ...cellSchema.shape, side: z.enum(SIDES), agreeing: count, speaking: count })),
      unsettled: z.array(slug).describe('Members that were with others in most of 100 runs.'),
    }),
  ),
  modularity: z.number(),
  pairs: z.array(pairSchema).describe('Every pair of actors.'),
  topics: z.array(topicSchema),
  stances: z.array(
    z.strictObject({ actor: slug, ...cellSchema.shape, stance: z.enum(STANCES), positions: z.array(slug) }),
  ),
  leftOut: z.strictObject({ reported: count, notStated: count, groups: count, unworded: count, review: count }),
  provenance: provenanceSchema,
})
export type AgreementFile = z.infer<typeof agreementFileSchema>
