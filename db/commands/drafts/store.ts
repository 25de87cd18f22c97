import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Draft } from '@/db/queries/records/draft-schema'
import { holdDraft } from '@/db/queries/records/held-drafts'
import { findStorageFault } from '@/db/storage-fault'

/** Most drafts stored, and most bytes of all together: some hold whole texts. The oldest are deleted first. */
const MOST_DRAFTS = 500
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Stores a draft, in place of one with the same id; in memory where the database cannot store it, so that what was typed comes
 * back all the same. `savedAt` is an ISO 8601 instant.
 */
export async function saveDraft(db: Db, { id, form, fields, problems, savedAt }: Draft): Promise<void> {
  try {
    await writeDraft(db, { id, form, fields, problems, savedAt })
  } catch (error) {
    if (findStorageFault(error) === undefined) throw error
    holdDraft({ id, form, fields, problems, savedAt })
  }
}

async function writeDraft(db: Db, { id, form, fields, problems, savedAt }: Draft): Promise<void> {
  await db.batch([
    // Replaced rather than updated: a row's number then tells how old it is, also where the clock was set back.
    db.run(sql`replace into draft (id, form, fields, problems, saved_at)
      values (${id}, ${form}, ${JSON.stringify(fields)}, ${JSON.stringify(problems)}, ${savedAt})`),
    db.run(
      sql`delete from draft where rowid not in (select rowid from draft order by rowid desc limit ${MOST_DRAFTS})`,
    ),
    db.run(sql`delete from draft where id <> ${id} and rowid in (select row from (
      select rowid as row, sum(octet_length(fields)) over (order by rowid desc) as bytes from draft) where bytes > ${MOST_BYTES})`),
  ])
}

export async function dropDraft(db: Db, id: string): Promise<void> {
  await db.run(sql`delete from draft where id = ${id}`)
}
