import { z } from 'zod'
import { CHANGE_SCOPES } from '@/lib/filter/history'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { provenanceSchema } from '../provenance-schema'
import { address, count, day, pageSchema, slug, text } from '../value-schemas'

const instant = z.string().describe('ISO 8601.')
const subjectSchema = z.strictObject({
  title: text,
  address: address.nullable().describe('Null where the record is gone and has no history of its own.'),
})
const fieldSchema = z.strictObject({ field: text, label: text, before: text.nullable(), after: text.nullable() })

const lineSchema = z.strictObject({
  id: text.describe('A UUID.'),
  kind: z.enum(['merge', 'coding', 'loading', 'other']),
  from: instant,
  at: instant,
  by: text,
  verb: text,
  subject: subjectSchema.nullable(),
  note: text.nullable(),
  reason: text.nullable(),
  fields: z.array(fieldSchema),
  parts: z.array(z.strictObject({ verb: text, subject: subjectSchema, fields: z.array(fieldSchema) })),
  revisions: count,
  seen: z.boolean().describe('Whether something changed that readers could see.'),
})
export type PublicHistoryLine = z.infer<typeof lineSchema>

/** `/history.json`: what was changed in the library, the newest first. */
export const historyFileSchema = z.strictObject({
  format: z.literal('parley-history'),
  version: z.literal(1),
  filter: z.strictObject({
    by: text,
    kind: z.enum(RECORD_TYPES).nullable(),
    since: day.nullable(),
    show: z.enum(CHANGE_SCOPES),
  }),
  page: pageSchema,
  lines: z.array(lineSchema),
  provenance: provenanceSchema,
})
export type HistoryFile = z.infer<typeof historyFileSchema>

const versionSchema = z.strictObject({
  version: count,
  at: instant,
  by: text,
  reason: text.nullable(),
  fields: z.array(fieldSchema).describe('What it changed, in words; none for the first version.'),
  record: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('As it was then, in the shape of the bundle; null where it was taken out.'),
})
export type PublicVersion = z.infer<typeof versionSchema>

/** `/history/TYPE/NAME.json`: every version of one record, the latest first. */
export const recordHistoryFileSchema = z.strictObject({
  format: z.literal('parley-record-history'),
  version: z.literal(1),
  type: z.enum(RECORD_TYPES),
  name: slug,
  title: text,
  address: address.nullable().describe('Of the record; null where it is gone.'),
  total: count,
  page: pageSchema,
  versions: z.array(versionSchema),
  provenance: provenanceSchema,
})
export type RecordHistoryFile = z.infer<typeof recordHistoryFileSchema>
