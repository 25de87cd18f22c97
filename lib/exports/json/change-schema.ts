import { z } from 'zod'
import { FATES } from '@/lib/change/between'
import { MOVE_KINDS } from '@/lib/change/course'
import { STANCES } from '@/lib/vocabulary'
import { positionSchema } from './position-schema'
import { provenanceSchema } from './provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from './subject-schemas'
import { count, day, pageSchema, slug, text } from './value-schemas'

export const CHANGE_FORMAT = 'parley-change'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const CHANGE_VERSION = 1

const answerSchema = z.array(positionSchema).min(1).describe('The positions of one answer: one, or several of one day.')
const fate = z.enum(FATES)
const kind = z.enum(MOVE_KINDS)
const stance = z.enum(STANCES)

const changeSchema = z.strictObject({
  actor: slug,
  topic: slug,
  summit: slug.nullable().describe('For a topic that is judged at summits.'),
  outcome: fate,
  kind: kind.nullable().describe('Of a move; null for every other outcome.'),
  words: text,
  before: answerSchema.nullable(),
  between: z.array(answerSchema).describe('Other answers in the middle.'),
  after: answerSchema.nullable(),
  deeds: z.array(positionSchema).describe('What the actor did: in addition to the words, no change.'),
})
export type PublicChange = z.infer<typeof changeSchema>

/** `/change.json`: what moved between two days, with the words on both sides. */
export const changeFileSchema = z.strictObject({
  format: z.literal(CHANGE_FORMAT),
  version: z.literal(CHANGE_VERSION),
  words: text.describe('The view in words.'),
  counted: text.describe('Its numbers in one sentence.'),
  page: pageSchema.describe('Of `changes`; every count is of the whole view.'),
  days: z.strictObject({
    since: day.nullable(),
    against: day.nullable().describe('The last day of before; null where first words are held against last.'),
    asOf: day.nullable(),
  }),
  counts: z.strictObject({
    bothSides: count.describe('Actors and topics on record on both sides.'),
    outcomes: z.record(fate, count),
    kinds: z.record(kind, count),
    table: z.record(stance, z.record(stance, count)).describe('By stance before, then by stance after.'),
  }),
  changes: z.array(changeSchema),
  acrossSummits: z.array(
    z.strictObject({
      actor: slug,
      topic: slug,
      earlier: z.strictObject({ summit: slug, positions: answerSchema }),
      later: z.strictObject({ summit: slug, positions: answerSchema }),
    }),
  ),
  review: z.array(z.array(positionSchema)).describe('Different answers of one day; in no number.'),
  undated: z.array(positionSchema).describe('On no day that orders them; in no number.'),
  actors: z.array(actorSchema),
  topics: z.array(topicSchema),
  summits: z.array(summitSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type ChangeFile = z.infer<typeof changeFileSchema>
