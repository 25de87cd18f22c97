import { z } from 'zod'
import { UnreadableFile } from '@/lib/imports/extraction'
import { address, date, language, shortText, slug, text } from '@/lib/records/values'
import { ACTOR_KINDS, EVIDENCE_MODES, ROLES, SOURCE_TYPES } from '@/lib/vocabulary'
import { DATE_ORDERS } from './columns/date-order'
import { COLUMN_FIELDS } from './columns/fields'
import { SEPARATORS } from './grid'
import { MEANINGS } from './values/meaning'

const MAPPING_FORMAT = 'parley-table-mapping'

const meaning = z.enum(MEANINGS)

const columnMapping = z.strictObject({
  as: z.enum(COLUMN_FIELDS).describe('What the column is; `not_taken` leaves it out.'),
  topic: slug.optional().describe('For `answer`: the topic on record that the question asks about.'),
  label: text.optional().describe('For `answer`: name of a new topic.'),
  proposition: text
    .optional()
    .describe('For `answer`: proposition of a new topic; empty: the header, where it is a sentence.'),
  of: text
    .optional()
    .describe('In a wide table: header of the answer to which a condition, qualifier, note or quotation belongs.'),
  group: z.int().min(1).optional().describe('Number of the quotation to which a field of evidence belongs, from 1.'),
  kind: z.enum(ACTOR_KINDS).optional().describe('For `actor`: what all of them are; empty: told by each name.'),
  values: z
    .record(z.string(), meaning)
    .optional()
    .describe('Answers of this column alone that mean something else than in others.'),
})

const sourceMapping = z.strictObject({
  slug: slug.optional(),
  title: text.optional(),
  type: z.enum(SOURCE_TYPES).optional(),
  issued: date.optional().describe('EDTF'),
  url: address.optional(),
  publisher: text.optional(),
  abbreviation: shortText.optional(),
  lang: language.optional(),
})

/** How a table is read: what `import --mapping` takes. Everything that is not given is found out from the table. */
const tableMappingSchema = z.strictObject({
  format: z.literal(MAPPING_FORMAT).optional(),
  version: z.literal(1).optional(),
  name: text.optional().describe('Under which it is kept.'),
  file: z
    .strictObject({
      encoding: text.optional().describe('A label of the WHATWG Encoding Standard.'),
      separator: z.enum(SEPARATORS).optional(),
      quote: z.enum(['"', "'", '']).optional(),
      sheet: z.string().optional().describe('Name of the sheet of a workbook.'),
      headerRow: z.int().min(0).optional().describe('Row of the header, from 1; 0: there is none.'),
      headerRows: z.int().min(1).max(3).optional().describe('Rows of which the header consists.'),
      dates: z.enum(DATE_ORDERS).optional().describe('Order of the numbers of a day.'),
    })
    .optional(),
  shape: z
    .enum(['long', 'wide'])
    .optional()
    .describe('`long`: a row a position; `wide`: a row an actor, a column a question.'),
  evidence: z
    .enum(['answer', 'words'])
    .optional()
    .describe('What proves a position: the answer chosen in a questionnaire, or words that were said and are quoted.'),
  mode: z.enum(EVIDENCE_MODES).optional().describe('How words are quoted in a table that does not say it.'),
  source: sourceMapping.optional().describe('The poll, or the one source of all rows.'),
  people: z.strictObject({ role: z.enum(ROLES).optional() }).optional(),
  theme: text.optional().describe('Slug or name of the theme of new topics.'),
  summit: slug.optional().describe('The summit at which every position is judged.'),
  columns: z
    .record(z.string(), columnMapping)
    .optional()
    .describe('By header; a second column of the same header is “header (2)”.'),
  values: z.record(z.string(), meaning).optional().describe('What an answer means, by its words.'),
  placeholders: z.array(text).optional().describe('Further texts that stand for no text.'),
  choices: z.record(z.string(), z.string()).optional().describe('Answers to the questions of a preview, by their ids.'),
})

export type TableMapping = z.infer<typeof tableMappingSchema>
export type ColumnMapping = z.infer<typeof columnMapping>

/** The mapping's shape as JSON Schema (draft 2020-12), for tools that write one. */
export function tableMappingJsonSchema(): string {
  const schema = z.toJSONSchema(tableMappingSchema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' })
  return `${JSON.stringify({ title: 'Parley mapping of a table', ...schema }, null, 2)}\n`
}

/** @throws {UnreadableFile} where it is not a mapping of tables, in words with its field */
export function parseTableMapping(value: unknown): TableMapping {
  if (value === undefined || value === null) return {}
  const parsed = tableMappingSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UnreadableFile(
    `The mapping cannot be used: ${issue?.path.map(String).join('.') || 'file'}: ${issue?.message ?? 'unknown'}.`,
  )
}
