import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { FieldProblem } from '@/lib/editing/parse-record'

/** What somebody typed into a form, in order; a name may come several times. */
export type DraftFields = [name: string, value: string][]
export type Draft = { id: string; form: string; fields: DraftFields; problems: FieldProblem[]; savedAt: string }

/** Forms kept at most, and the bytes of all of them: some hold whole texts. The oldest go first. */
const KEPT = 500
const KEPT_BYTES = 64 * 1024 * 1024

/** Keeps a form under an id of its own, or in place of what that id held. `savedAt` is an ISO 8601 instant. */
export async function saveDraft(db: Db, { id, form, fields, problems, savedAt }: Draft): Promise<void> {
  await db.batch([
    db.run(sql`insert into draft (id, form, fields, problems, saved_at)
      values (${id}, ${form}, ${JSON.stringify(fields)}, ${JSON.stringify(problems)}, ${savedAt})
      on conflict (id) do update set fields = excluded.fields, problems = excluded.problems, saved_at = excluded.saved_at`),
    db.run(sql`delete from draft where id not in (select id from draft order by saved_at desc, id limit ${KEPT})`),
    db.run(sql`delete from draft where id <> ${id} and id in (select id from (
      select id, sum(octet_length(fields)) over (order by saved_at desc, id) as bytes from draft) where bytes > ${KEPT_BYTES})`),
  ])
}

/** A form that was kept, under the name of the form it belongs to; undefined where there is none. */
export async function findDraft(db: Db, id: string, form: string): Promise<Draft | undefined> {
  const [draft] = await readRecords<Draft>(
    db,
    sql`select json_object('id', id, 'form', form, 'fields', json(fields), 'problems', json(problems), 'savedAt', saved_at)
      from draft where id = ${id} and form = ${form}`,
  )
  return draft
}

export async function dropDraft(db: Db, id: string): Promise<void> {
  await db.run(sql`delete from draft where id = ${id}`)
}
