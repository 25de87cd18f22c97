import { z } from 'zod'
import { SILENCES, STANCES } from '@/lib/vocabulary'
import { count, text } from './value-schemas'

/** Where a file comes from: two files of one view with one `dataVersion` are identical. */
export const provenanceSchema = z.strictObject({
  library: text,
  codebook: text,
  dataVersion: count,
  dataDate: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/)
    .describe('The day of that version; empty while nothing was loaded.'),
  address: text.nullable().describe('The address of the view, where the library has a public one.'),
})
export type PublicProvenance = z.infer<typeof provenanceSchema>

/** A code that the file uses, in words. */
export const keyEntrySchema = z.strictObject({
  code: z.enum([...STANCES, ...SILENCES, 'under_review', 'left_out']),
  kind: z.enum(['stance', 'silence', 'cell']),
  label: text,
  meaning: text,
  score: z.int().min(-2).max(2).nullable().describe('Stances only.'),
})
export type PublicKeyEntry = z.infer<typeof keyEntrySchema>
