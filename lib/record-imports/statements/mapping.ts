import { z } from 'zod'
import { slug, text } from '@/lib/records/values'

const conceptSchema = z
  .strictObject({
    topic: slug.describe('A topic on record that the concept is. Absent: a new topic.').optional(),
    proposition: text.describe('The sentence of a new topic. Absent: still to be worded.').optional(),
    opposite: z
      .boolean()
      .describe('Whether the concept says the opposite of the topic: its sides are turned.')
      .optional(),
    summit: slug.describe('The summit of the positions, for a topic that is judged at summits.').optional(),
    leave: z.boolean().describe('Whether its statements are left out.').optional(),
  })
  .describe('What a concept becomes.')

/** The parts of a mapping that coded statements have in common, whatever program wrote them. */
export const STATEMENT_MAPPING = {
  organization: z
    .enum(['affiliation', 'behalf'])
    .describe(
      'What the organization of a person is: where the person belongs, or also on whose behalf he or she speaks.',
    )
    .optional(),
  concepts: z.record(z.string(), conceptSchema).describe('By the name of the concept.').optional(),
  theme: text.describe('The theme of new topics.').optional(),
  ownText: z
    .enum(['author', 'all', 'none'])
    .describe(
      'Whose own text documents are, so that words without quotation marks are the speaker’s: of their author, of everybody who speaks in them, or of nobody.',
    )
    .optional(),
  choices: z.record(z.string(), z.string()).describe('Answers to questions, by their ids.').optional(),
}

const statementMappingSchema = z.strictObject(STATEMENT_MAPPING)
export type StatementMapping = z.infer<typeof statementMappingSchema>
export type ConceptMapping = z.infer<typeof conceptSchema>
