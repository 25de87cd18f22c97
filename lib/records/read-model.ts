import { z } from 'zod'
import {
  ACCESSES,
  ACTOR_KINDS,
  BASES,
  CHECK_RESULTS,
  CONDITION_JOINS,
  CONDITION_KINDS,
  CONFIDENCES,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  ROLES,
  SOURCE_TYPES,
  STANCES,
  SUMMIT_STATUSES,
  TOPIC_SCOPES,
  TRANSLATION_METHODS,
} from '@/lib/vocabulary'

/*
 * Records as queries return them, for pages and exports. They contain no integer keys of the database: everything is
 * named by slug or id. In tests and development each record is checked against these schemas.
 */

export const namedSchema = z.strictObject({ slug: z.string(), name: z.string() })
export type Named = z.infer<typeof namedSchema>

export const affiliationRecordSchema = z.strictObject({
  organization: z.string(),
  short: z.string().nullable(),
  /** Slug of the organization, where it is an actor too. */
  actor: z.string().nullable(),
  title: z.string().nullable(),
  role: z.enum(ROLES),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** First and last day on which it can have held; 0000-01-01 or 9999-12-31 where the source gives none. */
  validFrom: z.string(),
  validTo: z.string(),
})
export type AffiliationRecord = z.infer<typeof affiliationRecordSchema>

export const actorRecordSchema = namedSchema.extend({
  kind: z.enum(ACTOR_KINDS),
  sortName: z.string(),
  shortName: z.string().nullable(),
  nativeName: z.string().nullable(),
  description: z.string().nullable(),
  quantifier: z.string().nullable(),
  aliases: z.array(z.string()),
  affiliations: z.array(affiliationRecordSchema),
})
export type ActorRecord = z.infer<typeof actorRecordSchema>

export const topicRecordSchema = z.strictObject({
  slug: z.string(),
  label: z.string(),
  theme: z.strictObject({ slug: z.string(), label: z.string() }),
  /** Null while it is still to be worded. */
  proposition: z.string().nullable(),
  wording: z.int(),
  since: z.string().nullable(),
  /** Former wordings, the latest first. */
  earlier: z.array(
    z.strictObject({ wording: z.int(), proposition: z.string().nullable(), since: z.string().nullable() }),
  ),
  scope: z.enum(TOPIC_SCOPES),
  broader: z.string().nullable(),
  rule: z.strictObject({ counts: z.string(), excludes: z.string() }),
})
export type TopicRecord = z.infer<typeof topicRecordSchema>

/** A topic that has a proposition. Only these are compared: a stance is toward a sentence. */
export type WordedTopic = TopicRecord & { proposition: string }
export const isWorded = (topic: TopicRecord): topic is WordedTopic => topic.proposition !== null

export const summitRecordSchema = namedSchema.extend({
  shortName: z.string(),
  date: z.string(),
  dateFrom: z.string(),
  dateTo: z.string(),
  place: z.string().nullable(),
  status: z.enum(SUMMIT_STATUSES),
  /** YYYY-MM-DD since which date and place were public; null where not recorded. */
  known: z.string().nullable(),
})
export type SummitRecord = z.infer<typeof summitRecordSchema>

export const sourceRecordSchema = z.strictObject({
  slug: z.string(),
  type: z.enum(SOURCE_TYPES),
  title: z.string(),
  container: z.string().nullable(),
  abbreviation: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), sortName: z.string(), actor: z.string().nullable() })),
  publisher: z.string().nullable(),
  issued: z.string(),
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  lang: z.string(),
  access: z.enum(ACCESSES),
})
export type SourceRecord = z.infer<typeof sourceRecordSchema>

/** A quotation as evidence: the words, where they are in the source, and whether they were found there. */
export const evidenceRecordSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  speakers: z.array(namedSchema),
  /** Segments, each word for word. `quotedWords` joins them for reading. */
  segments: z.array(z.string()),
  mode: z.enum(EVIDENCE_MODES),
  locator: z.strictObject({ kind: z.enum(LOCATOR_KINDS), value: z.string() }).nullable(),
  lang: z.string(),
  translations: z.array(
    z.strictObject({
      lang: z.string(),
      text: z.string(),
      translator: z.string(),
      method: z.enum(TRANSLATION_METHODS),
    }),
  ),
  /** `hash`: SHA-256 of the text in which the words were looked up. */
  checked: z.strictObject({ result: z.enum(CHECK_RESULTS), on: z.string(), hash: z.string() }).nullable(),
})
export type EvidenceRecord = z.infer<typeof evidenceRecordSchema>

/** The coding that a record belongs to. */
export const codingRefSchema = z.strictObject({ id: z.string(), coder: z.string(), day: z.string() })

export type CodingRef = z.infer<typeof codingRefSchema>

export const positionRecordSchema = z.strictObject({
  id: z.string(),
  coding: codingRefSchema,
  /**
   * Slug of the actor in whose column the position is shown: the speaker, or the actor on whose behalf the words were
   * said.
   */
  holder: z.string(),
  actor: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  topic: z.string(),
  wording: z.int(),
  /** Whether it was coded on a wording of the proposition that is no longer in force, and so is under review. */
  outdated: z.boolean(),
  /** Whether its topic is still to be worded: the stance is toward a name, and counts in no comparison. */
  unworded: z.boolean(),
  summit: z.string().nullable(),
  stance: z.enum(STANCES),
  conditions: z
    .strictObject({
      join: z.enum(CONDITION_JOINS),
      items: z.array(z.strictObject({ kind: z.enum(CONDITION_KINDS), text: z.string() })),
    })
    .nullable(),
  qualifier: z.string().nullable(),
  basis: z.enum(BASES),
  inference: z.string().nullable(),
  reportedBy: namedSchema.nullable(),
  confidence: z.enum(CONFIDENCES),
  statedOn: z.string(),
  statedFrom: z.string(),
  statedTo: z.string(),
  summary: z.string(),
  evidence: z.array(evidenceRecordSchema),
})
export type PositionRecord = z.infer<typeof positionRecordSchema>

/** The words of a quotation for reading: segments joined by an ellipsis, otherwise word for word. */
export function quotedWords(evidence: Pick<EvidenceRecord, 'segments'>): string {
  return evidence.segments.join(' … ')
}
