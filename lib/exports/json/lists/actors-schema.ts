import { z } from 'zod'
import { ACTOR_CLASSES } from '@/lib/actors/classes'
import { provenanceSchema } from '../provenance-schema'
import { actorSchema } from '../subject-schemas'
import { count, edtfDate, pageSchema, text } from '../value-schemas'

export const ACTORS_FORMAT = 'parley-actors'

const listedActorSchema = z.strictObject({
  actor: actorSchema,
  class: z.enum(ACTOR_CLASSES).describe('People by their role at their latest words, others by kind.'),
  source: z
    .strictObject({ abbreviation: text, issued: edtfDate })
    .nullable()
    .describe('The one source of an unnamed group.'),
  positions: count.describe('By the actor or on its behalf.'),
  claims: count,
  people: count.describe('Affiliated with an organization.'),
  sides: z
    .strictObject({ topics: count, for: count, against: count, mixed: count, review: count })
    .describe('Topics by the side of the stance that counts; those under review are on none.'),
})
export type PublicListedActor = z.infer<typeof listedActorSchema>

/** `/actors.json`: the actors whose names match. */
export const actorsFileSchema = z.strictObject({
  format: z.literal(ACTORS_FORMAT),
  version: z.literal(1),
  filter: z.strictObject({ q: text.nullable(), of: z.enum(ACTOR_CLASSES).nullable() }),
  total: count.describe('Actors on all pages.'),
  counts: z.record(z.enum(ACTOR_CLASSES), count).describe('Actors by class, whatever class is asked for.'),
  page: pageSchema,
  actors: z.array(listedActorSchema),
  provenance: provenanceSchema,
})
export type ActorsFile = z.infer<typeof actorsFileSchema>
