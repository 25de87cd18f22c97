import { z } from 'zod'
import { REVIEWS } from '@/lib/counting'
import { POLARITIES } from '@/lib/vocabulary'
import { verdictSchema } from '../comparison-schema'
import { claimLineSchema, linkedSchema, silenceSchema } from '../part-schemas'
import { positionSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from '../subject-schemas'
import { count, day, namedSchema, slug, text } from '../value-schemas'

/** `/topics/SLUG.json`: one topic at one summit and day, with every kind of silence in addition to the voices. */
export const topicFileSchema = z.strictObject({
  format: z.literal('parley-topic'),
  version: z.literal(1),
  filter: z.strictObject({ summit: slug.nullable(), asOf: day.nullable() }),
  topic: topicSchema,
  wordings: z
    .array(z.strictObject({ wording: count, proposition: text.nullable(), since: day.nullable() }))
    .describe('Earlier wordings of the proposition, the latest first.'),
  broader: linkedSchema.nullable(),
  narrower: z.array(linkedSchema),
  summit: summitSchema.nullable().describe('At which the topic is shown; null for a standing one.'),
  summits: z.array(z.strictObject({ summit: summitSchema, voices: count })),
  day: day.nullable().describe('Of the view: `asOf`, or the last on record.'),
  verdict: verdictSchema,
  voices: z.strictObject({
    all: count,
    secondHand: count,
    groups: count,
    oldWording: count.describe('Coded on an earlier wording.'),
  }),
  positions: z
    .array(
      z.strictObject({
        position: positionSchema,
        review: z.enum(REVIEWS).nullable().describe('Why it counts for neither side; null where it counts.'),
        overtakenFor: namedSchema.nullable().describe('The one spoken for, where later words count for them.'),
      }),
    )
    .describe('The positions that count, from against to for; the first of very many.'),
  uncertain: z.strictObject({
    total: count,
    positions: z.array(slug).describe('May lie before or after `asOf`: the first of them.'),
  }),
  silent: z
    .strictObject({ not_found: count, unclear: count, declined: count, not_assessed: count })
    .describe('Actors by kind of silence; unnamed groups are not among them.'),
  silences: z.array(silenceSchema).describe('One item for each silent actor; the first of very many of one kind.'),
  notAssessed: z
    .strictObject({ actors: z.array(namedSchema), total: count, groups: count })
    .describe('Whom nobody has looked for here: the first of them, and their number.'),
  claims: z
    .array(
      z.strictObject({
        ...claimLineSchema.shape,
        onBehalfOf: namedSchema.nullable(),
        polarity: z.enum(POLARITIES).nullable(),
        restates: z.boolean().describe('Whether it restates the proposition.'),
      }),
    )
    .describe('Claims that restate the proposition or rest on the same words.'),
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type TopicFile = z.infer<typeof topicFileSchema>
