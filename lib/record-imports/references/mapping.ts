import { z } from 'zod'
import { language } from '@/lib/records/values'
import { ACCESSES, SOURCE_TYPES } from '@/lib/vocabulary'

/**
 * What somebody decides about a file of references: the JSON of `--mapping`. `choices` are the answers to the questions
 * that the reader asked, by their ids.
 */
export const referenceMappingSchema = z.strictObject({
  /** Who can read the sources; no format of references says it. */
  access: z.enum(ACCESSES).default('private'),
  /** Language of entries that name none; null: by the letters of the title, else English. */
  language: language.nullable().default(null),
  choices: z.record(z.string(), z.string()).default({}),
})
export type ReferenceMapping = z.infer<typeof referenceMappingSchema>

export const LEAVE_OUT = 'leave-out'

/** The layout of a file of references: the mapping in force, and what kinds of entry there are how often. */
const referenceLayoutSchema = z.strictObject({
  mapping: referenceMappingSchema,
  kinds: z.array(z.strictObject({ kind: z.string(), count: z.number(), type: z.enum(SOURCE_TYPES).nullable() })),
})
export type ReferenceLayout = z.infer<typeof referenceLayoutSchema>
