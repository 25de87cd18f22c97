import { z } from 'zod'
import { language, text } from '@/lib/records/values'
import { ACCESSES, SOURCE_TYPES } from '@/lib/vocabulary'

const from = z.enum(['name', 'text'])

/**
 * What somebody decides about a folder of texts: the JSON of `--mapping`. A table beside the texts comes before both
 * names and texts; where the one that is named here says nothing, the other is asked.
 */
export const textMappingSchema = z.strictObject({
  /** Parts of file names: `{date} {author} - {title}`. Null: names say nothing; absent: guessed from all of them. */
  pattern: z.string().max(200).nullable().optional(),
  title: from.default('text'),
  date: from.default('name'),
  author: from.default('name'),
  /** Order of day and month in names such as 02-03-2019. Absent: as the names tell. */
  dateOrder: z.enum(['dmy', 'mdy']).nullable().optional(),
  /** Type of every text; null: proposed from each. */
  type: z.enum(SOURCE_TYPES).nullable().default(null),
  /** What every text appeared in, where nothing else says it. */
  container: text.nullable().default(null),
  access: z.enum(ACCESSES).default('private'),
  /** Language of texts that do not say theirs; null: by their letters, else English. */
  language: language.nullable().default(null),
  choices: z.record(z.string(), z.string()).default({}),
})
export type TextMapping = z.infer<typeof textMappingSchema>

/** Where something that is said of a text is from. */
export type SaidBy = 'table' | 'name' | 'text' | 'today' | 'nothing'

/** What the first texts of a folder are taken for, and where each part is from. */
export type TextSample = {
  path: string
  title: { value: string; from: SaidBy }
  date: { value: string; from: SaidBy }
  authors: { value: string; from: SaidBy }
}

/** The layout of a folder of texts: the mapping in force, how many names fit its pattern, and the first texts. */
export type TextLayout = {
  mapping: TextMapping
  pattern: string | null
  fitting: number
  files: number
  table: string | null
  sample: TextSample[]
}
