import { z } from 'zod'
import { MOVE_KINDS } from '@/lib/change/course'
import { STANCES } from '@/lib/vocabulary'
import { comparisonFileSchema } from '../comparison-schema'
import { claimLineSchema, fateSchema } from '../part-schemas'
import { positionSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { summitSchema } from '../subject-schemas'
import { count, day, namedSchema, slug, text } from '../value-schemas'

const everyStance = z.strictObject(
  Object.fromEntries(STANCES.map((stance) => [stance, count])) as Record<(typeof STANCES)[number], typeof count>,
)

/** `/overview.json`: what the front page shows. */
export const overviewFileSchema = z.strictObject({
  format: z.literal('parley-overview'),
  version: z.literal(1),
  filter: z.strictObject({
    actors: z.array(slug),
    topics: z.array(slug),
    summit: slug.nullable(),
    asOf: day.nullable(),
  }),
  totals: z.strictObject({
    positions: count,
    topics: count.describe('With a position.'),
    allTopics: count,
    sources: count,
    actors: count,
    analysts: count,
    officials: count,
    others: count,
    organizations: count,
    groups: count,
  }),
  summit: summitSchema.nullable().describe('The only one in view; null for all.'),
  summits: z.array(summitSchema),
  comparison: comparisonFileSchema.describe('The matrix: analysts first, then officials and governments.'),
  everyone: z
    .array(z.strictObject({ topic: slug, summit: slug.nullable(), stances: everyStance }))
    .describe('Voices by stance, of everybody, a row of the matrix each.'),
  coverage: z.array(
    z.strictObject({
      actor: slug,
      name: text,
      held: count,
      silent: z.strictObject({ not_found: count, unclear: count, declined: count, not_assessed: count }),
    }),
  ),
  contested: z.array(claimLineSchema),
  fates: z.array(fateSchema),
  moved: z.strictObject({
    all: count.describe('Actors and topics that moved.'),
    everybody: z.boolean().describe('Whether everybody on record was looked at, or only the table.'),
    latest: z.array(
      z.strictObject({
        holder: namedSchema,
        topic: namedSchema,
        summit: slug.nullable(),
        kind: z.enum(MOVE_KINDS),
        before: positionSchema.nullable(),
        after: positionSchema.nullable(),
      }),
    ),
  }),
  provenance: provenanceSchema,
})
export type OverviewFile = z.infer<typeof overviewFileSchema>
