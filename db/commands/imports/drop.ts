import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { KEPT_DAYS } from '@/lib/record-imports/limits'

/** Rows deleted in one statement, so that other writers wait for moments only. */
const CHUNK = 5_000

/** Deletes an import with its file and lines. */
export async function dropImport(db: Db, id: number): Promise<void> {
  await dropLines(db, id)
  await dropFile(db, id)
  await db.run(sql`delete from import_run where id = ${id}`)
}

/** Deletes imports that were not written within a week, and what a process that was killed left of those that were. */
export async function dropOldImports(db: Db, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()
  const old = await db.values<[number]>(sql`select id from import_run where state <> 'done' and at < ${before}`)
  for (const [id] of old) await dropImport(db, id)
  const left = await db.values<[number]>(
    sql`select id from import_run where state = 'done' and exists (select 1 from import_file where import_id = import_run.id)`,
  )
  for (const [id] of left) await dropWritten(db, id)
}

/** Deletes what an import needed until it was written: its lines first, because its file tells that they are left. */
export async function dropWritten(db: Db, id: number): Promise<void> {
  await dropLines(db, id, true)
  await dropFile(db, id)
}

/**
 * Deletes the lines of an import.
 *
 * @param written whether only those that were written, or were on record: the rest is still to be looked at
 */
export async function dropLines(db: Db, id: number, written = false): Promise<void> {
  const which = written ? sql`and plan in ('new', 'theirs', 'same')` : sql``
  for (;;) {
    await db.run(sql`delete from import_line where import_id = ${id} and ordinal in (
      select ordinal from import_line where import_id = ${id} ${which} limit ${CHUNK})`)
    const [more] = await db.values(sql`select 1 from import_line where import_id = ${id} ${which} limit 1`)
    if (!more) return
  }
}

async function dropFile(db: Db, id: number): Promise<void> {
  const chunks = await db.values<[number]>(sql`select ordinal from import_file where import_id = ${id}`)
  for (const [ordinal] of chunks)
    await db.run(sql`delete from import_file where import_id = ${id} and ordinal = ${ordinal}`)
}
