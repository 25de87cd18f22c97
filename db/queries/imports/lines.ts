import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import type { ImportLine, LineFilter } from '@/lib/record-imports/line'
import { IMPORT_LINE_KINDS, IMPORT_PLANS } from '@/lib/record-imports/plan'

const lineSchema: z.ZodType<ImportLine> = z.strictObject({
  ordinal: z.int(),
  kind: z.enum(IMPORT_LINE_KINDS),
  type: z.string().nullable(),
  name: z.string().nullable(),
  content: z.unknown(),
  place: z.string(),
  row: z.number(),
  what: z.string().nullable(),
  count: z.int().nullable(),
  cells: z.array(z.string()).nullable(),
  waits: z.string().nullable(),
  plan: z.enum(IMPORT_PLANS).nullable(),
  reason: z.string().nullable(),
  ours: z.unknown(),
})

/** Staged lines that a filter chooses, in the order of the file. The bodies of texts are left out. */
export function listImportLines(db: Db, id: number, filter: LineFilter): Promise<ImportLine[]> {
  const { after = -1, most } = filter
  return readShaped(
    db,
    lineSchema,
    sql`select json_object('ordinal', ordinal, 'kind', kind, 'type', type, 'name', name,
        'content', iif(kind = 'text', null, json(content)), 'place', place, 'row', place_row, 'what', what, 'count', "count",
        'cells', json(cells), 'waits', waits, 'plan', plan, 'reason', reason,
        'ours', iif(kind = 'text', null, json(ours)))
      from import_line where ${conditionOf(id, filter)} and ordinal > ${after} order by ordinal limit ${most}`,
  )
}

function conditionOf(id: number, { kinds, type, plans }: LineFilter): SQL {
  const parts = [sql`import_id = ${id}`]
  if (kinds) parts.push(sql`kind in (select value from json_each(${JSON.stringify(kinds)}))`)
  if (type) parts.push(sql`type = ${type}`)
  if (plans) parts.push(sql`plan in (select value from json_each(${JSON.stringify(plans)}))`)
  return sql.join(parts, sql` and `)
}

/** Refused rows and records, in the order of the file. */
export function listRefused(db: Db, id: number, after: number, most: number): Promise<ImportLine[]> {
  return readShaped(
    db,
    lineSchema,
    sql`select json_object('ordinal', ordinal, 'kind', kind, 'type', type, 'name', name,
        'content', iif(kind = 'text', null, json(content)), 'place', place, 'row', place_row, 'what', what, 'count', "count",
        'cells', json(cells), 'waits', waits, 'plan', plan, 'reason', reason, 'ours', null)
      from import_line where import_id = ${id} and (kind = 'refused' or plan in ('refused', 'waits'))
        and ordinal > ${after} order by ordinal limit ${most}`,
  )
}
