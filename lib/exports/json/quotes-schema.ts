import { z } from 'zod'
import { count, text } from './value-schemas'

const quoteSchema = z.strictObject({
  start: count.describe('UTF-16 code units into the text as read, inside the quotation marks.'),
  end: count,
  exact: text.describe('The text from `start` to `end`.'),
  kind: z.enum(['direct', 'partial', 'scare']),
  speaker: text.optional().describe('Left out where nobody is known to have said it.'),
  cue: text.optional().describe('The reporting verb as written; left out where there is none.'),
  score: z.number().min(0).max(1).describe('How sure the rules are.'),
})
export type PublicQuote = z.infer<typeof quoteSchema>

/** `parley suggest FILE.txt --json`: the quoted passages of a text and who said each. */
export const quotesFileSchema = z.strictObject({ quotes: z.array(quoteSchema) })
export type QuotesFile = z.infer<typeof quotesFileSchema>
