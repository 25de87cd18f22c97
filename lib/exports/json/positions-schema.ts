import { z } from 'zod'
import { HANDS, LONG_FACETS, PAGE_SIZES, POSITION_SORTS, TERMS } from '@/lib/filter/positions'
import { ACTOR_KINDS, BASES, EVIDENCE_MODES, ROLES, SIDES, STANCES } from '@/lib/vocabulary'
import { positionSchema } from './position-schema'
import { keyEntrySchema, provenanceSchema } from './provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from './subject-schemas'
import { count, day, language, pageSchema, slug, text } from './value-schemas'

export const POSITIONS_FORMAT = 'parley-positions'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const POSITIONS_VERSION = 1

const filterSchema = z.strictObject({
  q: text,
  topic: z.array(slug),
  theme: z.array(slug),
  actor: z.array(slug),
  kind: z.array(z.enum(ACTOR_KINDS)),
  role: z.array(z.enum(ROLES)),
  affiliation: z.array(text),
  side: z.array(z.enum(SIDES)),
  stance: z.array(z.enum(STANCES)),
  terms: z.array(z.enum(TERMS)),
  basis: z.array(z.enum(BASES)),
  hand: z.array(z.enum(HANDS)),
  mode: z.array(z.enum(EVIDENCE_MODES)),
  source: z.array(slug),
  summit: z.array(slug),
  lang: z.array(language),
  from: day.nullable(),
  to: day.nullable(),
  sort: z.enum(POSITION_SORTS),
  show: z.enum(PAGE_SIZES),
  all: z.array(z.enum(LONG_FACETS)),
  after: text.nullable(),
})

/** What stands before the rows, and is known before they are read. */
const positionsHeadSchema = z.strictObject({
  format: z.literal(POSITIONS_FORMAT),
  version: z.literal(POSITIONS_VERSION),
  words: text.describe('The view in words.'),
  filter: filterSchema,
  total: count.describe('Positions that the library shows.'),
  matching: count.describe('Those that the filter lets through, on all pages.'),
  page: pageSchema,
  provenance: provenanceSchema,
})
export type PositionsHead = z.infer<typeof positionsHeadSchema>

/** `/positions.json`: a list of positions, and then what its rows name, in the order in which they first name it. */
export const positionsFileSchema = z.strictObject({
  ...positionsHeadSchema.shape,
  positions: z.array(positionSchema),
  topics: z.array(topicSchema),
  actors: z.array(actorSchema),
  summits: z.array(summitSchema),
  sources: z.array(sourceSchema),
  key: z.array(keyEntrySchema),
})
export type PositionsFile = z.infer<typeof positionsFileSchema>
