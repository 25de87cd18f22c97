import { z } from 'zod'
import { RECORDED_SILENCES, STANCES } from '@/lib/vocabulary'

/* What queries read for the page on which a source is coded. Queries in tests and development are held to these schemas. */

/** A topic to rank: its own texts, and the quotations coded under it. */
export const rankedTopicSchema = z.strictObject({
  slug: z.string(),
  label: z.string(),
  proposition: z.string().nullable(),
  rule: z.string(),
  coded: z.array(z.string()),
})
export type RankedTopic = z.infer<typeof rankedTopicSchema>

/** A coding of a source, without what it covers. */
export const sourceCodingSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  coder: z.string(),
  codebook: z.string(),
  day: z.string(),
  complete: z.boolean(),
  published: z.boolean(),
  note: z.string().nullable(),
})
export type SourceCoding = z.infer<typeof sourceCodingSchema>

/** A position on record of the same actor, topic, summit and day as a new one. */
export const conflictingPositionSchema = z.strictObject({
  id: z.string(),
  stance: z.enum(STANCES),
  summary: z.string(),
  statedOn: z.string(),
  coding: z.string(),
})
export type ConflictingPosition = z.infer<typeof conflictingPositionSchema>

/** What was recorded of a source: the positions, claims and responses of a coding, the silences found in the source. */
export const codedRecordSchema = z.strictObject({
  type: z.enum(['position', 'claim', 'response', 'absence']),
  /** Of a response, that of the claim with which it is edited. */
  id: z.string(),
  href: z.string(),
  stance: z.enum(STANCES).nullable(),
  silence: z.enum(RECORDED_SILENCES).nullable(),
  words: z.string(),
  who: z.string(),
  /** Ids of the quotations that it rests on. */
  quotations: z.array(z.string()),
  /** Slugs of the topic that it is on and of who holds it. */
  topic: z.string().nullable(),
  actor: z.string(),
})
export type CodedRecord = z.infer<typeof codedRecordSchema>
