import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { columnOf, nameColumn, tableOf } from '@/db/records/names'
import { SELECTS } from '@/db/records/select'
import { ALL_CONFLICTS, conflictId, OURS, THEIRS } from '@/lib/record-imports/conflicts'
import type { ImportPlan } from '@/lib/record-imports/plan'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { type Planned, writePlans } from './planned'
import { TEXT } from './stage'

/** Records compared in one query. */
const CHUNK = 1000

export type Choices = Readonly<Record<string, string>>

/** Compares every staged record and text that has no plan yet with the library, and writes what becomes of each. */
export async function compareWithLibrary(db: Db, id: number, choices: Choices): Promise<void> {
  for (const type of RECORD_TYPES) await compareType(db, id, type, choices)
  await compareTexts(db, id, choices)
}

async function compareType(db: Db, id: number, type: RecordType, choices: Choices): Promise<void> {
  const named = columnOf(nameColumn(tableOf(type)))
  for (let after = -1; ; ) {
    // The record itself is only read where it differs in its text.
    const rows = await db.values<[number, string, string | null, string, string | null]>(
      sql`select ordinal, name, waits, content, iif(ours = content, 'same', ours) from (
        select l.ordinal, l.name, l.waits, l.content, (${sql.raw(SELECTS[type])} where ${sql.raw(named)} = l.name) as ours
        from import_line l where l.import_id = ${id} and l.kind = 'record' and l.type = ${type} and l.plan is null
          and l.name is not null and l.ordinal > ${after} order by l.ordinal limit ${CHUNK})`,
    )
    await writePlans(
      db,
      id,
      rows.map(([ordinal, name, waits, content, ours]): Planned => {
        if (ours === null) return waits === null ? { ordinal, plan: 'new' } : { ordinal, plan: 'waits' }
        if (ours === 'same' || isDeepStrictEqual(withoutDays(type, ours), withoutDays(type, content)))
          return { ordinal, plan: 'same' }
        return { ordinal, plan: chosen(choices, conflictId(type, name)), ours }
      }),
    )
    after = rows.at(-1)?.[0] ?? after
    if (rows.length < CHUNK) return
  }
}

/**
 * A record without the day on which its file was read: a coding that a file dates by that, and a check of words against
 * the text that came along, are the same on another day.
 */
function withoutDays(type: RecordType, json: string): unknown {
  const record = JSON.parse(json)
  if (type === 'coding') return { ...record, day: undefined }
  return type === 'quotation' && record.checked ? { ...record, checked: { ...record.checked, on: undefined } } : record
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
        : { ordinal, plan: chosen(choices, conflictId(TEXT, name)), ours: latest }
    }),
  )
}

/** What is on record stays, unless somebody chose what is in the file. */
const chosen = (choices: Choices, conflict: string): ImportPlan =>
  (choices[conflict] ?? choices[ALL_CONFLICTS] ?? OURS) === THEIRS ? 'theirs' : 'ours'
