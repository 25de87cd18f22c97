import { z } from 'zod'
import { VOICES } from '@/lib/coverage/model'
import { provenanceSchema } from './provenance-schema'
import { count, slug, text } from './value-schemas'

export const COVERAGE_FORMAT = 'parley-coverage'
export const COVERAGE_VERSION = 1

/** The JSON of what is missing. Silences are never added up: nothing found and not looked at are two things. */
export const coverageFileSchema = z.strictObject({
  format: z.literal(COVERAGE_FORMAT),
  version: z.literal(COVERAGE_VERSION),
  totals: z.strictObject({ topics: count, actors: count, positions: count, sources: count, analysts: count }),
  topics: z.array(
    z.strictObject({
      topic: slug,
      label: text,
      heard: z.array(z.strictObject({ actor: slug, voice: z.enum(VOICES), position: slug })),
      ownAnalysts: count,
      nothingFound: count,
      notLookedAt: count,
    }),
  ),
  actors: z.array(
    z.strictObject({
      actor: slug,
      name: text,
      positions: count,
      reported: count,
      topicsNotLookedAt: count,
      source: slug.nullable(),
    }),
  ),
  thin: z.strictObject({ secondHand: count, reported: count, inferred: count, neverQuoted: count }),
  secondHand: z.array(slug).describe('Positions on one second-hand quotation.'),
  inferred: z.array(slug).describe('Positions that are inferred.'),
  provenance: provenanceSchema,
})
export type CoverageFile = z.infer<typeof coverageFileSchema>
