import type { z } from 'zod'
import {
  absenceSchema,
  actorSchema,
  claimSchema,
  codingSchema,
  positionSchema,
  quotationSchema,
  sourceSchema,
  summitSchema,
  themeSchema,
  topicSchema,
} from '@/lib/bundle/schema'

/** What can be recorded and changed, in the order in which one may rest on another. Shapes are the bundle's. */
export const RECORD_SCHEMAS = {
  source: sourceSchema,
  actor: actorSchema,
  theme: themeSchema,
  topic: topicSchema,
  summit: summitSchema,
  coding: codingSchema,
  quotation: quotationSchema,
  position: positionSchema,
  claim: claimSchema,
  absence: absenceSchema,
} as const

export type RecordType = keyof typeof RECORD_SCHEMAS
export type RecordOf<T extends RecordType> = z.infer<(typeof RECORD_SCHEMAS)[T]>
export const RECORD_TYPES = Object.keys(RECORD_SCHEMAS) as RecordType[]

export const isRecordType = (text: string): text is RecordType => Object.hasOwn(RECORD_SCHEMAS, text)

/** What the world calls a record: its slug, or the id of one that has no slug; claims are told by id. */
export function recordName(record: { slug: string } | { id: string }): string {
  return 'id' in record ? record.id : record.slug
}

/**
 * One record as it was and as it is to be, in one of these three ways: made (`before` null), changed, or taken
 * out (`after` null). `version` is the number of its last revision, 0 where it never had one: somebody else's
 * later revision makes the change fail.
 */
export type Change<T extends RecordType = RecordType> = T extends RecordType
  ? { type: T; before: RecordOf<T> | null; after: RecordOf<T> | null; version: number }
  : never
