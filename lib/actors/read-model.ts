import { z } from 'zod'
import { MANNERS, SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import {
  actorRecordSchema,
  affiliationRecordSchema,
  evidenceRecordSchema,
  namedSchema,
  positionRecordSchema,
  sourceRecordSchema,
} from '@/lib/records/read-model'
import {
  ACTOR_KINDS,
  CLAIM_KINDS,
  POLARITIES,
  RECORDED_SILENCES,
  RESPONSE_BASES,
  RESPONSE_KINDS,
} from '@/lib/vocabulary'
import { ACTOR_CLASSES } from './classes'

/* What queries read for the pages of actors. Queries in tests and development are held to these schemas. */

/** What a page must know about an actor beyond its record. */
export const actorFactsSchema = z.strictObject({
  class: z.enum(ACTOR_CLASSES),
  /** Slug of the one source of an unnamed group. */
  source: z.string().nullable(),
  /** Sources that a complete, published coding has read for this actor. */
  readInFull: z.array(z.string()),
  /** Whether the library has positions at more than one summit. */
  severalSummits: z.boolean(),
  /** The date, as written, of the library's latest source. */
  latestSource: z.string().nullable(),
})
export type ActorFacts = z.infer<typeof actorFactsSchema>

/** A person's affiliation with an organization, and how many positions were taken while it held. */
export const membershipSchema = affiliationRecordSchema.extend({
  member: namedSchema,
  positions: z.int(),
  onBehalf: z.int(),
})
export type Membership = z.infer<typeof membershipSchema>

/** A position that does not count: an earlier one, or a weaker one where first-hand, stated words are on record. */
export const earlierPositionSchema = positionRecordSchema
  .pick({ id: true, topic: true, summit: true, stance: true, basis: true, reportedBy: true, statedOn: true })
  .extend({
    summary: z.string(),
    /** Whether it is second-hand, inferred or enacted while first-hand, stated words are on record. */
    outranked: z.boolean(),
  })
export type EarlierPosition = z.infer<typeof earlierPositionSchema>

/** An absence recorded by hand for one summit. */
export const absenceAtSummitSchema = z.strictObject({
  actor: z.string(),
  topic: z.string(),
  summit: z.string(),
  kind: z.enum(RECORDED_SILENCES),
  source: z.string(),
  issued: z.string(),
  by: z.string(),
  /** The day of looking, an EDTF date. */
  on: z.string(),
  coding: z.null(),
  note: z.string().nullable(),
  evidence: z.array(evidenceRecordSchema),
})
export type AbsenceAtSummit = z.infer<typeof absenceAtSummitSchema>

/** One counted position without evidence, as agreement and standing need it. */
export const heldStanceSchema = positionRecordSchema
  .pick({
    id: true,
    topic: true,
    summit: true,
    stance: true,
    outdated: true,
    unworded: true,
    basis: true,
    reportedBy: true,
  })
  .extend({
    holder: namedSchema.extend({ kind: z.enum(ACTOR_KINDS) }),
    /** Slugs of the speaker and of the actor spoken for. */
    voices: z.array(z.string()),
  })
export type HeldStance = z.infer<typeof heldStanceSchema>

export const claimEntrySchema = z.strictObject({
  slug: z.string(),
  statement: z.string(),
  kind: z.enum(CLAIM_KINDS),
  claimant: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  reportedBy: namedSchema.nullable(),
  summit: z.string(),
  topic: z.string().nullable(),
  polarity: z.enum(POLARITIES).nullable(),
  madeOn: z.string(),
  said: z.enum(MANNERS).nullable(),
  ownPower: z.boolean().nullable(),
  by: z.string().nullable(),
  /** What became of it as of the day of the page, and why. */
  outcome: z.enum(SHOWN_OUTCOMES),
  reason: z.string().nullable(),
  /** Whether its date may lie before or after `asOf`. */
  uncertain: z.boolean(),
  /** Recorded responses; empty for a claim that restates a topic and borrows its positions. */
  answers: z.array(z.strictObject({ actor: z.string(), kind: z.enum(RESPONSE_KINDS), basis: z.enum(RESPONSE_BASES) })),
})
export type ClaimEntry = z.infer<typeof claimEntrySchema>

const slugSchema = z.strictObject({ slug: z.string() })

/** The fields of a restating claim that decide who answers it. */
export const restatingClaimSchema = claimEntrySchema
  .pick({ slug: true, summit: true, topic: true, polarity: true, uncertain: true })
  .extend({ claimant: slugSchema, onBehalfOf: slugSchema.nullable() })
export type RestatingClaim = z.infer<typeof restatingClaimSchema>

/** A recorded response of the actor. */
export const recordedAnswerSchema = z.strictObject({
  claim: slugSchema,
  kind: z.enum(RESPONSE_KINDS),
  basis: z.enum(RESPONSE_BASES),
  uncertain: z.boolean(),
})
export type RecordedAnswer<Claim = { slug: string }> = Omit<z.infer<typeof recordedAnswerSchema>, 'claim'> & {
  claim: Claim
}

/** A counted position of the actor, without evidence. */
const ownStanceSchema = positionRecordSchema.pick({
  id: true,
  topic: true,
  summit: true,
  stance: true,
  outdated: true,
  unworded: true,
  actor: true,
  onBehalfOf: true,
})
export type OwnStance = z.infer<typeof ownStanceSchema>

/** Counts of an actor's positions on one topic, per summit where the topic is scoped to summits. */
export const ownCellSchema = z.strictObject({
  topic: z.string(),
  summit: z.string().nullable(),
  counting: z.array(ownStanceSchema),
  /** Number of positions overtaken by later ones. */
  superseded: z.int(),
  /** Number of second-hand, inferred or enacted positions while first-hand, stated words are on record. */
  outranked: z.int(),
  /** Number of positions of uncertain date. */
  uncertain: z.int(),
})
export type OwnCell = z.infer<typeof ownCellSchema>

/** Fields that actors are sorted by. */
export const actorEntrySchema = z.strictObject({ slug: z.string(), sortName: z.string(), class: z.enum(ACTOR_CLASSES) })
export type ActorEntry = z.infer<typeof actorEntrySchema>

export const listedActorSchema = z.strictObject({
  actor: actorRecordSchema,
  class: z.enum(ACTOR_CLASSES),
  /** The one source of an unnamed group. */
  source: sourceRecordSchema.pick({ abbreviation: true, issued: true }).nullable(),
  /** Positions by the actor or on its behalf. */
  positions: z.int(),
  claims: z.int(),
  /** People affiliated with an organization. */
  people: z.int(),
})
export type ListedActor = z.infer<typeof listedActorSchema>
