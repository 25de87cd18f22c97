import { z } from 'zod'
import { isDay, parseDate } from '@/lib/dates'
import { SHORT_LENGTH } from '@/lib/names'

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The kinds of value that records are made of, as zod schemas. */

/**
 * Text without NUL, which ends a text for some functions of the database, and without unpaired surrogates, which UTF-8
 * cannot encode.
 */
export const storable = z
  .string()
  .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'must hold no NUL and no half of a surrogate pair')
export const text = storable.trim().min(1, 'must not be empty')
export const optionalText = text.nullable()

export const shortText = text.refine(
  (value) => [...characters.segment(value)].length <= SHORT_LENGTH,
  `must have at most ${SHORT_LENGTH} characters`,
)

export const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: lower-case letters, digits and single hyphens')
export const id = slug

export const day = z.string().refine(isDay, 'must be a full day, YYYY-MM-DD')
export const date = z
  .string()
  .refine((value) => parseDate(value) !== undefined, 'must be an EDTF date such as 2019-01-22~')
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or ko-KR')
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal')
export const address = z.string().regex(/^https?:\/\/\S+$/, 'must be an http or https address')

/** Several slugs, each once. */
export const slugs = z.array(slug).superRefine((names, context) => {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) context.addIssue({ code: 'custom', message: `names "${twice}" twice` })
})
export const quotationIds = slugs
export const evidence = quotationIds.min(1, 'needs at least one quotation: no record without evidence')

/** Reports a field that breaks a rule which spans several fields of a record. */
export function addProblem(context: z.RefinementCtx, field: string, message: string) {
  context.addIssue({ code: 'custom', path: [field], message })
}
