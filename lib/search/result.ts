import { z } from 'zod'
import {
  actorRecordSchema,
  evidenceRecordSchema,
  positionRecordSchema,
  sourceRecordSchema,
  summitRecordSchema,
  topicRecordSchema,
} from '@/lib/records/read-model'
import type { SearchKind } from './entries'
import type { SearchTerm, SearchTerms } from './query'

/** What a search shows of a claim. */
const foundClaimSchema = z.strictObject({
  slug: z.string(),
  statement: z.string(),
  claimant: z.string(),
  madeOn: z.string(),
})
export type FoundClaim = z.infer<typeof foundClaimSchema>

/** A topic as a hit names it. */
const foundTopicSchema = z.strictObject({ slug: z.string(), label: z.string() })
export type FoundTopic = z.infer<typeof foundTopicSchema>

/** One record that a search found. */
export const searchHitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actor'), record: actorRecordSchema }),
  z.strictObject({ kind: z.literal('topic'), record: topicRecordSchema }),
  z.strictObject({ kind: z.literal('claim'), record: foundClaimSchema }),
  z.strictObject({ kind: z.literal('position'), record: positionRecordSchema, topic: foundTopicSchema }),
  z.strictObject({
    kind: z.literal('quotation'),
    record: evidenceRecordSchema,
    /** When its source appeared. */
    issued: z.string(),
    /** Of the positions that rest on it. */
    topics: z.array(foundTopicSchema),
  }),
  z.strictObject({ kind: z.literal('source'), record: sourceRecordSchema }),
  z.strictObject({ kind: z.literal('summit'), record: summitRecordSchema }),
])
export type SearchHit = z.infer<typeof searchHitSchema>

/** What one of several terms finds without the others. */
export type FoundAlone = { term: SearchTerm; counts: SearchCounts; best: SearchHit | undefined }

type SearchCounts = Partial<Record<SearchKind, number>>

export type SearchResult = {
  terms: SearchTerms
  /** How many of each kind there are in all. */
  counts: SearchCounts
  /** The best of each kind, in the order of the kinds; names rank before the words around them. */
  hits: SearchHit[]
  /** What each of the first terms finds, where there are several that find nothing together. */
  alone: FoundAlone[]
}
