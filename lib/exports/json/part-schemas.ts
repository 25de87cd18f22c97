import { z } from 'zod'
import { MANNERS, OUTCOMES } from '@/lib/outcome-vocabulary'
import { BASES, CLAIM_KINDS, RECORDED_SILENCES, RESPONSE_KINDS, SILENCES, STANCES, STANDINGS } from '@/lib/vocabulary'
import { evidenceSchema } from './position-schema'
import { address, count, day, edtfDate, namedSchema, slug, text } from './value-schemas'

/* Parts that several files have. */

/** A topic or theme by name. */
export const labelledSchema = z.strictObject({ slug, label: text })

/** A record that can be opened. */
export const linkedSchema = z.strictObject({ slug, address, name: text })
export type PublicLink = z.infer<typeof linkedSchema>

/** A search for somebody’s words, and what came of it. */
export const lookedSchema = z.strictObject({
  source: slug,
  issued: edtfDate,
  by: text,
  on: edtfDate.describe('The day of looking.'),
  coding: text.nullable().describe('The complete coding that implies it; null where it was recorded by hand.'),
  note: text.nullable(),
  evidence: z.array(evidenceSchema).describe('Words that could not be coded, or that decline to answer.'),
})

/** A silence is an item of its own: never a stance, never a score. */
export const silenceSchema = z.strictObject({
  kind: z.enum(SILENCES).describe('Which silence it is. `not_assessed`: nobody has looked.'),
  actor: slug,
  topic: slug,
  summit: slug.nullable(),
  looked: z.array(lookedSchema).describe('Empty where nobody has looked.'),
})
export type PublicSilence = z.infer<typeof silenceSchema>

/** A claim in one line. */
export const claimLineSchema = z.strictObject({
  slug,
  address,
  statement: text,
  kind: z.enum(CLAIM_KINDS),
  claimant: namedSchema,
  standing: z.enum(STANDINGS),
})
export type PublicClaimLine = z.infer<typeof claimLineSchema>

/** One coder’s pass over one source. */
export const codingSchema = z.strictObject({
  id: slug,
  source: slug,
  coder: text,
  codebook: text,
  day,
  complete: z.boolean().describe('Whether what is not recorded was looked for and not found.'),
  actors: z.array(namedSchema),
  topics: z.array(labelledSchema),
  summits: z.array(namedSchema),
  note: text.nullable(),
})
export type PublicCoding = z.infer<typeof codingSchema>

const proved = { address, withdrawn: z.boolean() }

/** A record that a quotation proves. */
export const proofSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('position'),
    ...proved,
    id: slug,
    actor: namedSchema,
    topic: labelledSchema,
    stance: z.enum(STANCES),
    basis: z.enum(BASES),
    reportedBy: namedSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('claim'), ...proved, slug, statement: text, claimant: namedSchema }),
  z.strictObject({
    kind: z.literal('outcome'),
    ...proved,
    slug: slug.describe('Of the claim.'),
    statement: text,
    outcome: z.enum(OUTCOMES),
    said: z.enum(MANNERS).nullable(),
  }),
  z.strictObject({
    kind: z.literal('response'),
    ...proved,
    slug: slug.describe('Of the claim.'),
    statement: text,
    actor: namedSchema,
    response: z.enum(RESPONSE_KINDS),
    basis: z.enum(BASES),
  }),
  z.strictObject({
    kind: z.literal('absence'),
    ...proved,
    actor: namedSchema,
    topic: labelledSchema,
    silence: z.enum(RECORDED_SILENCES),
  }),
])
export type PublicProof = z.infer<typeof proofSchema>

/** Predictions counted by what became of them and by whose power they were in. */
export const fateSchema = z.strictObject({
  outcome: z.enum(['unsettled', ...OUTCOMES, 'open']),
  own: z.boolean().nullable().describe('Within the speaker’s own power; null where nobody recorded it.'),
  count,
})
export type PublicFate = z.infer<typeof fateSchema>
