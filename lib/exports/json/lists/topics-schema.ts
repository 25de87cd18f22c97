import { z } from 'zod'
import { verdictSchema } from '../comparison-schema'
import { provenanceSchema } from '../provenance-schema'
import { summitSchema, topicSchema } from '../subject-schemas'
import { count, day, pageSchema, slug } from '../value-schemas'

export const TOPICS_FORMAT = 'parley-topics'

const listedTopicSchema = z.strictObject({
  topic: topicSchema,
  voices: count.describe('Actors with a position that counts; words on behalf of another are the speaker’s alone.'),
  groups: count.describe('Unnamed groups among them.'),
  verdict: verdictSchema.describe('How far the voices are apart.'),
})
export type PublicListedTopic = z.infer<typeof listedTopicSchema>

/** `/topics.json`: every topic, in codebook order, with the spread of its voices at one summit and day. */
export const topicsFileSchema = z.strictObject({
  format: z.literal(TOPICS_FORMAT),
  version: z.literal(1),
  filter: z.strictObject({ summit: slug.nullable(), asOf: day.nullable(), theme: slug.nullable() }),
  summit: summitSchema.nullable().describe('At which topics that are judged at summits are shown.'),
  total: count,
  page: pageSchema,
  topics: z.array(listedTopicSchema),
  provenance: provenanceSchema,
})
export type TopicsFile = z.infer<typeof topicsFileSchema>
