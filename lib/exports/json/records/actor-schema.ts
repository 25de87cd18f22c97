import { z } from 'zod'
import { ACTOR_CLASSES } from '@/lib/actors/classes'
import { MOVE_KINDS } from '@/lib/change/course'
import { REVIEWS } from '@/lib/counting'
import { SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import { BASES, CLAIM_KINDS, RESPONSE_BASES, RESPONSE_KINDS, ROLES, STANCES, STANDINGS } from '@/lib/vocabulary'
import { fateSchema, labelledSchema, linkedSchema, silenceSchema } from '../part-schemas'
import { positionSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from '../subject-schemas'
import { address, count, day, edtfDate, namedSchema, slug, text } from '../value-schemas'

/** A position in one line. */
const briefSchema = z.strictObject({
  id: slug,
  address,
  stance: z.enum(STANCES),
  basis: z.enum(BASES),
  reportedBy: namedSchema.nullable(),
  statedOn: edtfDate,
  summary: text,
})

const claimEntrySchema = z.strictObject({
  slug,
  address,
  statement: text,
  kind: z.enum(CLAIM_KINDS),
  claimant: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  reportedBy: namedSchema.nullable(),
  summit: slug,
  topic: slug.nullable(),
  madeOn: edtfDate,
  outcome: z.enum(SHOWN_OUTCOMES),
})
export type PublicClaimEntry = z.infer<typeof claimEntrySchema>

const lineSchema = z.strictObject({
  topic: slug,
  summit: slug.nullable(),
  positions: z.array(positionSchema).min(1).describe('One, or several of equal rank on one day.'),
  review: z.enum(REVIEWS).nullable().describe('Why it does not count; null where it does.'),
  earlier: z
    .array(z.strictObject({ ...briefSchema.shape, outranked: z.boolean() }))
    .describe('The latest that do not count: overtaken, or outranked by first-hand, stated words.'),
  behind: z.strictObject({ superseded: count, outranked: count }).describe('All that do not count.'),
})
export type PublicLine = z.infer<typeof lineSchema>

/** `/actors/SLUG.json`: one actor as of a day, with every kind of silence in addition to the positions. */
export const actorFileSchema = z.strictObject({
  format: z.literal('parley-actor'),
  version: z.literal(1),
  filter: z.strictObject({ asOf: day.nullable(), groups: z.boolean() }),
  actor: actorSchema,
  class: z.enum(ACTOR_CLASSES),
  until: edtfDate.nullable().describe('Up to when: `asOf`, or the latest source on record.'),
  numbers: z.strictObject({ held: count, topics: count, made: count, answered: count }),
  totals: z.strictObject({
    sources: count,
    positions: count,
    uncertain: count,
    reportedPositions: count,
    reportedClaims: count,
  }),
  lines: z.array(lineSchema).describe('What counts, a line a topic and summit; the first of very many.'),
  more: count.describe('Further topics with a position: ask `/positions.json` for all.'),
  silences: z.array(silenceSchema).describe('One item for each topic without a position.'),
  notAssessed: z.array(labelledSchema).describe('Topics of themes on which nobody has looked at all.'),
  moves: z.array(
    z.strictObject({
      topic: slug,
      summit: slug.nullable(),
      moves: z.array(
        z.strictObject({ kind: z.enum(MOVE_KINDS), from: z.array(slug).min(1), to: z.array(slug).min(1) }),
      ),
    }),
  ),
  claims: z.strictObject({
    made: z.array(z.strictObject({ ...claimEntrySchema.shape, standing: z.enum(STANDINGS) })),
    fates: z.array(fateSchema),
    answered: z.array(
      z.strictObject({
        claim: claimEntrySchema,
        kind: z.enum(RESPONSE_KINDS),
        via: z.enum([...RESPONSE_BASES, 'position']).describe('`position`: borrowed from one on the topic.'),
        position: slug.nullable(),
        uncertain: z.boolean(),
      }),
    ),
    reported: z.array(claimEntrySchema),
    uncertain: z.array(claimEntrySchema),
  }),
  reported: z.array(positionSchema).describe('What the actor reports of others.'),
  uncertain: z.array(positionSchema).describe('May lie before or after `asOf`; counted nowhere.'),
  agreement: z.strictObject({
    leftOut: z.boolean().describe('Unnamed groups are compared with nobody.'),
    lines: z.array(
      z.strictObject({
        other: linkedSchema,
        shared: count,
        sameSide: count,
        same: z.array(slug),
        terms: z.array(slug),
        neither: z.array(slug),
        opposite: z.array(slug),
        few: z.boolean(),
      }),
    ),
    more: count,
    single: z.array(namedSchema).describe('Those who share one topic.'),
  }),
  people: z.array(
    z.strictObject({
      member: linkedSchema,
      title: text.nullable(),
      role: z.enum(ROLES),
      from: edtfDate.nullable(),
      to: edtfDate.nullable(),
      positions: count,
      onBehalf: count,
    }),
  ),
  peopleTotal: count,
  readInFull: z.array(slug).describe('Sources that a complete coding has read for this actor.'),
  topics: z.array(topicSchema),
  summits: z.array(summitSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type ActorFile = z.infer<typeof actorFileSchema>
