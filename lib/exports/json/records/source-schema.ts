import { z } from 'zod'
import { MANNERS, OUTCOMES } from '@/lib/outcome-vocabulary'
import { codingSchema, linkedSchema, proofSchema } from '../part-schemas'
import { evidenceSchema } from '../position-schema'
import { provenanceSchema } from '../provenance-schema'
import { sourceSchema } from '../subject-schemas'
import { address, slug, text } from '../value-schemas'

/** `/sources/SLUG.json`: one source with its quotations, what they prove, and its codings. */
export const sourceFileSchema = z.strictObject({
  format: z.literal('parley-source'),
  version: z.literal(1),
  source: sourceSchema,
  rights: text.nullable(),
  held: z.boolean().describe('Whether the library holds the text.'),
  authors: z.array(linkedSchema).describe('Authors who are actors of the library.'),
  quotations: z
    .array(z.strictObject({ quotation: evidenceSchema, proves: z.array(proofSchema) }))
    .describe('In reading order.'),
  citing: z
    .array(
      z.strictObject({
        claim: slug,
        address,
        statement: text,
        outcome: z.enum(OUTCOMES),
        said: z.enum(MANNERS).nullable(),
        sentence: text,
      }),
    )
    .describe('Outcomes of claims that cite the source without quoting it: the sentence is the coder’s.'),
  codings: z.array(codingSchema),
  provenance: provenanceSchema,
})
export type SourceFile = z.infer<typeof sourceFileSchema>
