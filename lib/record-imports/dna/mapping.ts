import { z } from 'zod'
import { SOURCE_TYPES } from '@/lib/vocabulary'
import { STATEMENT_MAPPING } from '../statements/mapping'

/** What a variable can become. */
export const VARIABLE_ROLES = ['actor', 'organization', 'topic', 'stance', 'summary', 'note', 'none'] as const
export type VariableRole = (typeof VARIABLE_ROLES)[number]

/** What a value of a stance variable can become. Conditional stances need a condition, which no variable holds. */
const VALUE_MEANINGS = ['supports', 'opposes', 'mixed', 'leave'] as const
export type ValueMeaning = (typeof VALUE_MEANINGS)[number]

const typeSchema = z
  .strictObject({
    variables: z.record(z.string(), z.enum(VARIABLE_ROLES)).describe('By the name of the variable.').optional(),
    values: z.record(z.string(), z.enum(VALUE_MEANINGS)).describe('By the value of the stance variable.').optional(),
  })
  .describe('What the variables of a statement type are.')

/** The mapping of a file of Discourse Network Analyzer. What is absent is guessed. */
export const dnaMappingSchema = z
  .strictObject({
    ...STATEMENT_MAPPING,
    types: z.record(z.string(), typeSchema).describe('By the label of the statement type.').optional(),
    sourceTypes: z
      .record(z.string(), z.enum(SOURCE_TYPES))
      .describe('What documents are, by the type that the file gives them; the empty type for those without one.')
      .optional(),
  })
  .describe('Discourse Network Analyzer, versions 2 and 3')

export type DnaMapping = z.infer<typeof dnaMappingSchema>
