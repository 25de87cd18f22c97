import { z } from 'zod'

const texty = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const list = <T extends z.ZodType>(of: T) => z.union([z.array(of), of.transform((one) => [one])])

const nameSchema = z.object({
  family: texty.optional(),
  given: texty.optional(),
  literal: texty.optional(),
  suffix: texty.optional(),
  'non-dropping-particle': texty.optional(),
  'dropping-particle': texty.optional(),
})
export type CslName = z.infer<typeof nameSchema>

const part = z.union([z.number(), z.string()])
const dateSchema = z.union([
  z.string(),
  z.object({
    'date-parts': z.array(z.array(part).max(3)).max(2).optional(),
    literal: texty.optional(),
    raw: texty.optional(),
    edtf: texty.optional(),
    season: part.optional(),
    circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
  }),
])
export type CslDate = z.infer<typeof dateSchema>

/**
 * The fields of a CSL-JSON item that are read (csl-data.json, schema 1.0.2), with what programs write in place of the
 * types that it demands: numbers for texts, texts for numbers, one name for a list of names.
 */
export const cslItemSchema = z.looseObject({
  id: texty.optional(),
  type: z.string(),
  title: texty.optional(),
  author: list(nameSchema).optional(),
  'container-title': z
    .union([texty, z.array(texty)])
    .transform((title) => (Array.isArray(title) ? (title[0] ?? '') : title))
    .optional(),
  'container-title-short': texty.optional(),
  journalAbbreviation: texty.optional(),
  publisher: texty.optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
  URL: texty.optional(),
  DOI: texty.optional(),
  language: texty.optional(),
  archive: texty.optional(),
  archive_location: texty.optional(),
  note: texty.optional(),
})
export type CslItem = z.infer<typeof cslItemSchema>
