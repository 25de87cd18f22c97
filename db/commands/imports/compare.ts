import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { columnOf, nameColumn, tableOf } from '@/db/records/names'
import { SELECTS } from '@/db/records/select'
import { chosenSide } from '@/lib/record-imports/conflicts'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { type Planned, writePlans } from './planned'
import { TEXT } from './stage'

/** Records compared in one query. */
const CHUNK = 1000

export type Choices = Readonly<Record<string, string>>

/**
 * Compares what is staged with the library. Records are staged as new, or as waiting; here those are found whose names the
 * library has, and texts, and what becomes of each is written.
 */
export async function compareWithLibrary(db: Db, id: number, choices: Choices): Promise<void> {
  for (const type of RECORD_TYPES) await compareType(db, id, type, choices)
  await compareTexts(db, id, choices)
}

async function compareType(db: Db, id: number, type: RecordType, choices: Choices): Promise<void> {
  const named = sql.raw(columnOf(nameColumn(tableOf(type))))
  for (let after = ''; ; ) {
    // In the order of names, which the index has: the line itself is only read where the library has its name, and its
    // record only where it differs in its text.
    const rows = await db.values<[number, string, string, string]>(
      sql`select ordinal, name, content, iif(ours = content, 'same', ours) from (
        select l.ordinal, l.name, l.content, (${sql.raw(SELECTS[type])} where ${named} = l.name) as ours
        from import_line l indexed by import_line_name where l.import_id = ${id} and l.type = ${type} and l.name > ${after}
          and exists (select 1 from ${tableOf(type)} where ${named} = l.name) order by l.name limit ${CHUNK})`,
    )
    await writePlans(
      db,
      id,
      rows.map(([ordinal, name, content, ours]): Planned => {
        const difference = ours === 'same' ? '' : differenceOf(withoutDays(type, ours), withoutDays(type, content))
        if (difference === '') return { ordinal, plan: 'same' }
        return { ordinal, plan: chosenSide(choices, { type, name, difference }), ours, difference }
      }),
    )
    after = rows.at(-1)?.[1] ?? after
    if (rows.length < CHUNK) return
  }
}

/**
 * A record without the day on which its file was read: a coding that a file dates by that, and a check of words against
 * the text that came along, are the same on another day.
 */
function withoutDays(type: RecordType, json: string): Record<string, unknown> {
  const record = JSON.parse(json)
  if (type === 'coding') return { ...record, day: undefined }
  return type === 'quotation' && record.checked ? { ...record, checked: { ...record.checked, on: undefined } } : record
}

/** The fields in which two records differ, with commas between; absent and null both mean "not given". */
function differenceOf(ours: Record<string, unknown>, theirs: Record<string, unknown>): string {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])]
  return fields.filter((field) => !isDeepStrictEqual(ours[field] ?? null, theirs[field] ?? null)).join(',')
}

async function compareTexts(db: Db, id: number, choices: Choices): Promise<void> {
  const rows = await db.values<[number, string, string, string | null, number]>(
    sql`select l.ordinal, l.name, l.prepared,
        (select t.hash from source_text t join source s on s.id = t.source_id where s.slug = l.name order by t.version desc limit 1),
        exists (select 1 from source_text t join source s on s.id = t.source_id where s.slug = l.name and t.hash = l.prepared)
      from import_line l where l.import_id = ${id} and l.kind = 'text' and l.name is not null`,
  )
  await writePlans(
    db,
    id,
    rows.map(([ordinal, name, , latest, held]): Planned => {
      if (latest === null) return { ordinal, plan: 'new' }
      return held === 1
        ? { ordinal, plan: 'same' }
        : {
            ordinal,
            plan: chosenSide(choices, { type: TEXT, name, difference: '' }),
            ours: latest,
            difference: '',
          }
    }),
  )
}
