import { z } from 'zod'
import { TEXT_KINDS } from '@/lib/attribution/text-kind'
import { count, text } from './value-schemas'

const quoteSchema = z.strictObject({
  start: count.describe('UTF-16 code units into the text as read, inside the quotation marks.'),
  end: count,
  exact: text.describe('The text from `start` to `end`.'),
  kind: z.enum(['direct', 'partial', 'authored', 'scare']),
  speaker: text.optional().describe('Left out where nobody is known to have said it.'),
  cue: text.optional().describe('The reporting verb as written; left out where there is none.'),
  score: z.number().min(0).max(1).describe('How sure the rules are.'),
  date: text.optional().describe('The time of a post, as written.'),
  interpreted: z.boolean().optional().describe('Whether the words came through an interpreter.'),
})
export type PublicQuote = z.infer<typeof quoteSchema>

/** `parley suggest FILE.txt --json`: the quoted passages of a text and who said each. */
export const quotesFileSchema = z.strictObject({
  kind: z.enum(TEXT_KINDS).describe('What kind of text it was read as.'),
  reason: text.describe('Why it was read so.'),
  quotes: z.array(quoteSchema),
})
export type QuotesFile = z.infer<typeof quotesFileSchema>
