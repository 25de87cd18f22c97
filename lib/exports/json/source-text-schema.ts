import { z } from 'zod'
import { day, slug, text } from './value-schemas'

/** One line of `parley export --texts`: a version of a source's text. */
export const sourceTextSchema = z.strictObject({
  source: slug,
  version: z.int().min(1).describe('Counted from 1 for each source; quotations are anchored in the highest.'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of `body` in UTF-8, hexadecimal.'),
  addedOn: day,
  body: text.describe('The whole text. Offsets into it count UTF-16 code units.'),
})
export type PublicSourceText = z.infer<typeof sourceTextSchema>
