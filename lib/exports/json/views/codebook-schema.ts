import { z } from 'zod'
import { keyEntrySchema, provenanceSchema } from '../provenance-schema'
import { topicSchema } from '../subject-schemas'
import { address, text } from '../value-schemas'

/** `/codebook.json`: the coding manual, the codes of every file, and the propositions with their coding rules. */
export const codebookFileSchema = z.strictObject({
  format: z.literal('parley-codebook'),
  version: z.literal(1),
  chapters: z.array(
    z.strictObject({
      anchor: text,
      title: text,
      paragraphs: z.array(text),
      terms: z.array(
        z.strictObject({
          anchor: text,
          address,
          term: text,
          code: text.nullable().describe('What stands in files for it, where it has a mark.'),
          meaning: text,
          more: text.nullable(),
        }),
      ),
    }),
  ),
  key: z.array(keyEntrySchema),
  topics: z.array(topicSchema),
  provenance: provenanceSchema,
})
export type CodebookFile = z.infer<typeof codebookFileSchema>
