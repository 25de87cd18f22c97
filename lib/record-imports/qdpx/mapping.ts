import { z } from 'zod'
import { SOURCE_TYPES } from '@/lib/vocabulary'
import { STATEMENT_MAPPING } from '../statements/mapping'

/** What a code can become: a topic, a stance, or somebody who speaks where it is applied. */
export const CODE_ROLES = ['topic', 'supports', 'opposes', 'mixed', 'actor', 'organization', 'none'] as const
export type CodeRole = (typeof CODE_ROLES)[number]

/** What a case can become: somebody who speaks in what belongs to it. */
export const CASE_ROLES = ['actor', 'organization', 'none'] as const
export type CaseRole = (typeof CASE_ROLES)[number]

/** The mapping of a REFI-QDA project. What is absent is guessed. */
export const qdpxMappingSchema = z
  .strictObject({
    ...STATEMENT_MAPPING,
    codes: z
      .record(z.string(), z.enum(CODE_ROLES))
      .describe('By the name of the code after those of the codes that it is in: “Stances / Supports”.')
      .optional(),
    cases: z.record(z.string(), z.enum(CASE_ROLES)).describe('By the name of the case.').optional(),
    sourceType: z.enum(SOURCE_TYPES).describe('What its sources are.').optional(),
  })
  .describe('REFI-QDA project')

export type QdpxMapping = z.infer<typeof qdpxMappingSchema>

/** The name of a code in a mapping. */
export const codeName = (path: string[]) => path.join(' / ')
