import { z } from 'zod'
import { RECORD_STATUSES, STANCES } from '@/lib/vocabulary'
import { codingSchema, proofSchema } from '../part-schemas'
import { positionSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from '../subject-schemas'
import { address, count, edtfDate, slug, text } from '../value-schemas'

const BEARINGS = ['counts', 'behind', 'uncertain'] as const

/** `/positions/ID.json`: one position with its words, its topic, and who coded it. */
export const positionFileSchema = z.strictObject({
  format: z.literal('parley-position'),
  version: z.literal(1),
  position: positionSchema,
  status: z.enum(RECORD_STATUSES),
  published: z.boolean().describe('Whether its coding is published.'),
  recordVersion: count.describe('Goes up whenever the record is changed; 0 where nothing was written of it.'),
  proposition: text
    .nullable()
    .describe('In the wording that was coded, which may be an earlier one; null where none was worded.'),
  bearing: z
    .array(z.strictObject({ holder: slug, bearing: z.enum(BEARINGS) }))
    .describe('Whether it is what counts for its speaker, and for the one spoken for.'),
  others: z
    .array(z.strictObject({ id: slug, address, holder: slug, stance: z.enum(STANCES), statedOn: edtfDate }))
    .describe('Other positions of the same actors on this topic.'),
  proves: z
    .array(z.strictObject({ quotation: slug, records: z.array(proofSchema) }))
    .describe('What else its quotations prove.'),
  topic: topicSchema,
  summit: summitSchema.nullable(),
  coding: codingSchema,
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  provenance: provenanceSchema,
})
export type PositionFile = z.infer<typeof positionFileSchema>
