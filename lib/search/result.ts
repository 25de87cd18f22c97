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
import type { SearchTerms } from './query'

/** What a search shows of a claim. */
const foundClaimSchema = z.strictObject({ slug: z.string(), statement: z.string(), claimant: z.string() })
export type FoundClaim = z.infer<typeof foundClaimSchema>

/** One record that a search found. */
export const searchHitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actor'), record: actorRecordSchema }),
  z.strictObject({ kind: z.literal('topic'), record: topicRecordSchema }),
  z.strictObject({ kind: z.literal('claim'), record: foundClaimSchema }),
  z.strictObject({ kind: z.literal('position'), record: positionRecordSchema }),
  z.strictObject({ kind: z.literal('quotation'), record: evidenceRecordSchema }),
  z.strictObject({ kind: z.literal('source'), record: sourceRecordSchema }),
  z.strictObject({ kind: z.literal('summit'), record: summitRecordSchema }),
])
export type SearchHit = z.infer<typeof searchHitSchema>

export type SearchResult = {
  terms: SearchTerms
  /** How many of each kind there are in all. */
  counts: Partial<Record<SearchKind, number>>
  /** The best of each kind, in the order of the kinds; names rank before the words around them. */
  hits: SearchHit[]
}
