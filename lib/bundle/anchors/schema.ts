import { z } from 'zod'
import { QUOTATION } from '@/lib/records/quotation'
import { sha256 } from '@/lib/records/values'
import { bundleSchema } from '../schema'

/**
 * A bundle whose quotations are anchors without words, for texts that may not be passed on. Everything else is as in a
 * bundle of the same version. `parley export --anchors` writes it, `parley fill` makes a bundle of it.
 */
export const ANCHORS_FORMAT = 'parley-anchors'

/**
 * A fingerprint of a segment's words together with the words around them, by which they are found again in a copy of
 * the text that differs elsewhere. Lengths count folded UTF-16 code units (`fold`), without spaces at the seams.
 */
const printSchema = z.strictObject({
  before: z.int().min(0),
  words: z.int().min(1),
  after: z.int().min(0),
  /** SHA-256 of what stands before, the words, and what stands after, joined by line feeds. */
  sha256,
})

const anchorSchema = z
  .strictObject({
    /** UTF-16 code units into the text that `textHash` names. */
    start: z.int().min(0),
    end: z.int().min(1),
    /** Lengths of the first and the last word, in folded UTF-16 code units. */
    firstWord: z.int().min(1),
    lastWord: z.int().min(1),
    print: printSchema.nullable(),
  })
  .refine(({ start, end }) => end > start, { path: ['end'], message: 'must lie after start' })

const anchoredQuotationSchema = QUOTATION.schema
  .omit({ translations: true, checked: true })
  .extend({
    segments: z.array(anchorSchema).min(1, 'needs at least one segment'),
    /** SHA-256 of the text that the offsets count in; null where that text is not known. */
    textHash: sha256.nullable(),
  })
  .refine(({ textHash, segments }) => textHash !== null || segments.every(({ print }) => print !== null), {
    path: ['textHash'],
    message: 'is missing: without it every segment needs a print, or its words cannot be found',
  })

export const anchorsSchema = bundleSchema.extend({
  format: z.literal(ANCHORS_FORMAT),
  quotations: z.array(anchoredQuotationSchema),
})

export type Anchors = z.infer<typeof anchorsSchema>
export type AnchoredQuotation = z.infer<typeof anchoredQuotationSchema>
export type Anchor = z.infer<typeof anchorSchema>
export type Print = z.infer<typeof printSchema>
