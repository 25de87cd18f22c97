import { z } from 'zod'
import {
  BASES,
  CHECK_RESULTS,
  CONDITION_JOINS,
  CONDITION_KINDS,
  CONFIDENCES,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  STANCES,
  TRANSLATION_METHODS,
} from '@/lib/vocabulary'
import { address, count, day, edtfDate, language, namedSchema, slug, text } from './value-schemas'

/** A quotation, and whether its words were found in the source. */
export const evidenceSchema = z.strictObject({
  id: slug,
  address: address.describe('Of the quotation on the page of its source.'),
  source: slug,
  speakers: z.array(namedSchema),
  segments: z.array(text).describe('Each part of the quotation word for word, in order.'),
  text: text
    .nullable()
    .describe(
      'The parts in one line, joined by “ … ”. Null for a paraphrase, which nobody may print as a quotation: its segments are an anchor in the reporter’s words.',
    ),
  mode: z.enum(EVIDENCE_MODES),
  locator: z.strictObject({ kind: z.enum(LOCATOR_KINDS), value: text }).nullable(),
  lang: language,
  translations: z.array(
    z.strictObject({ lang: language, text, translator: text, method: z.enum(TRANSLATION_METHODS) }),
  ),
  checked: z
    .strictObject({
      result: z.enum(CHECK_RESULTS),
      on: day,
      hash: text.describe('SHA-256 of the text in which the words were looked up.'),
    })
    .nullable(),
})
export type PublicEvidence = z.infer<typeof evidenceSchema>

/** The coding that a record belongs to. */
export const codingSchema = z.strictObject({ id: slug, coder: text, day }).describe('Who recorded it, and when.')

/** Who takes which stance on which topic, with the words that prove it. */
export const positionSchema = z.strictObject({
  id: slug,
  address,
  coding: codingSchema,
  holder: slug.describe('Whose column it stands in: the speaker, or the one spoken for.'),
  actor: namedSchema,
  onBehalfOf: namedSchema.nullable(),
  topic: slug,
  wording: count.describe('The wording of the proposition that it was coded on.'),
  outdated: z.boolean().describe('Coded on a wording that is no longer in force.'),
  summit: slug.nullable(),
  stance: z.enum(STANCES),
  score: z.int().min(-2).max(2).describe('Of the stance, from −2 (opposes) to 2 (supports).'),
  conditions: z
    .strictObject({
      join: z.enum(CONDITION_JOINS),
      items: z.array(z.strictObject({ kind: z.enum(CONDITION_KINDS), text })),
    })
    .nullable(),
  qualifier: text.nullable(),
  basis: z.enum(BASES),
  inference: text.nullable(),
  reportedBy: namedSchema.nullable(),
  confidence: z.enum(CONFIDENCES),
  statedOn: edtfDate,
  statedFrom: day,
  statedTo: day,
  summary: text,
  evidence: z.array(evidenceSchema).min(1),
})
export type PublicPosition = z.infer<typeof positionSchema>
