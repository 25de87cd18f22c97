import { z } from 'zod'
import { FATES, type Fate } from '@/lib/change/between'
import { MOVE_KINDS } from '@/lib/change/course'
import { CELL_CHOICES, ROW_CHOICES, ROW_ORDERS } from '@/lib/filter/compare'
import { ACTOR_KINDS, ROLES, SIDES, SILENCES, STANCES } from '@/lib/vocabulary'
import { evidenceSchema, positionSchema } from './position-schema'
import { keyEntrySchema, provenanceSchema } from './provenance-schema'
import { sourceSchema, summitSchema, topicSchema } from './subject-schemas'
import { address, count, day, edtfDate, slug, text } from './value-schemas'

export const COMPARISON_FORMAT = 'parley-comparison'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const COMPARISON_VERSION = 2

const filterSchema = z.strictObject({
  actors: z.array(slug),
  topics: z.array(slug),
  theme: slug.nullable(),
  summit: slug.nullable(),
  asOf: day.nullable(),
  against: day.nullable(),
  role: z.enum(ROLES).nullable(),
  side: z.enum(SIDES).nullable(),
  stated: z.boolean(),
  firsthand: z.boolean(),
  recorded: z.boolean(),
  rows: z.enum(ROW_CHOICES),
  sort: z.enum(ROW_ORDERS),
  cells: z.enum(CELL_CHOICES),
  transpose: z.boolean(),
  fromActor: slug.nullable(),
  fromTopic: slug.nullable(),
})

const actorSchema = z.strictObject({
  slug,
  address,
  name: text,
  sortName: text,
  shortName: text.nullable().describe('The short name on record; null where narrow heads derive one.'),
  nativeName: text.nullable(),
  kind: z.enum(ACTOR_KINDS),
  affiliation: text.nullable().describe('Organization and title at the date of the view.'),
  affiliationShort: text.nullable().describe('The organization in at most 10 characters, for narrow heads.'),
})

const answerSchema = z.strictObject({
  stance: z.enum(STANCES),
  conditions: text.nullable(),
  statedOn: edtfDate,
  positions: z.array(text).min(1),
})
export type PublicAnswer = z.infer<typeof answerSchema>

const movementSchema = z.strictObject({
  same: z.array(answerSchema).describe('Earlier days of the same answer, with no other one since.'),
  moved: z
    .strictObject({ kind: z.enum(MOVE_KINDS), from: answerSchema, earlier: answerSchema.nullable() })
    .nullable()
    .describe('The last different answer, and the one before it.'),
  deeds: z.array(z.strictObject({ stance: z.enum(STANCES), statedOn: edtfDate, position: text })).describe('No moves.'),
  otherSummit: z.strictObject({ summit: slug, answer: answerSchema }).nullable().describe('No move.'),
  notHeardSince: z.boolean().describe('Whether others of the row spoke later, in a row in which somebody moved.'),
  words: z.array(text),
})

const cellSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('held'),
    actor: slug,
    positions: z.array(positionSchema).min(1),
    movement: movementSchema
      .nullable()
      .describe('What led to the answer, in addition to it; nothing in it is counted.'),
  }),
  z.strictObject({
    kind: z.literal('silent'),
    actor: slug,
    silence: z.enum(SILENCES),
    looked: z.array(z.strictObject({ source: slug, issued: edtfDate, by: text })),
    evidence: z.array(evidenceSchema),
    note: text.nullable(),
  }),
  z.strictObject({ kind: z.literal('left_out'), actor: slug, count, why: z.array(text) }),
])
export type PublicCell = z.infer<typeof cellSchema>

export const verdictSchema = z.strictObject({
  kind: z.enum(['opposite', 'mixed', 'terms', 'same', 'single', 'silent']),
  distance: z.int().min(0).max(4).nullable().describe('Highest minus lowest score; null with fewer than two stances.'),
  for: count,
  against: count,
  mixed: count,
  review: count,
  stances: z.strictObject(
    Object.fromEntries(STANCES.map((stance) => [stance, count])) as Record<(typeof STANCES)[number], typeof count>,
  ),
})
export type PublicVerdict = z.infer<typeof verdictSchema>

const rowSchema = z.strictObject({
  topic: topicSchema,
  summit: summitSchema.nullable().describe('Of a view of all summits, the one of this row.'),
  cells: z.array(cellSchema).describe('One cell an actor, in the order of `actors`.'),
  verdict: verdictSchema,
  moves: z.array(text).describe('Who moved: “Okafor crossed sides”.'),
})

const pairSchema = z.strictObject({
  actors: z.tuple([slug, slug]),
  same: z.array(slug),
  terms: z.array(slug),
  neither: z.array(slug),
  opposite: z.array(slug),
  shared: count,
  sameSide: count,
  few: z.boolean(),
  parts: z
    .array(z.strictObject({ topic: slug, wider: slug, relation: z.enum(['same', 'terms', 'neither', 'opposite']) }))
    .describe('Topics that are part of another shared one: in no list and in no number.'),
  indirect: z.array(slug),
})
export type PublicPair = z.infer<typeof pairSchema>

const betweenSchema = z.strictObject({
  against: day,
  asOf: day.nullable(),
  cells: count.describe('All cells; the counts of `fates` and `unheard` add up to it.'),
  unheard: count,
  fates: z.strictObject(Object.fromEntries(FATES.map((fate) => [fate, count])) as Record<Fate, typeof count>),
  passages: z.array(
    z.strictObject({
      actor: slug,
      topic: slug,
      summit: slug.nullable(),
      fate: z.enum(FATES),
      kind: z.enum(MOVE_KINDS).nullable(),
      before: answerSchema.nullable(),
      between: z.array(answerSchema),
      after: answerSchema.nullable(),
      words: text,
    }),
  ),
})

/** `/compare.json`: chosen actors × chosen topics. */
export const comparisonFileSchema = z.strictObject({
  format: z.literal(COMPARISON_FORMAT),
  version: z.literal(COMPARISON_VERSION),
  filter: filterSchema,
  words: text.describe('The view in words.'),
  movement: text.describe('Who moved, and how, in a sentence.'),
  between: betweenSchema
    .nullable()
    .describe('What became of every cell between two days, where `filter.against` is one.'),
  actors: z.array(actorSchema),
  rows: z.array(rowSchema),
  counts: z.strictObject({ all: count, changed: count, opposite: count, common: count, topics: count, actors: count }),
  pairs: z.array(pairSchema),
  summit: summitSchema.nullable(),
  uncertain: z.array(positionSchema).describe('May or may not fall before `filter.asOf`; counted nowhere.'),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
  key: z.array(keyEntrySchema),
})
export type ComparisonFile = z.infer<typeof comparisonFileSchema>
