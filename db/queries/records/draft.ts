import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { FieldProblem } from '@/lib/editing/parse-record'

/** The fields of a form as they were typed, in order; a name may come several times. */
export type DraftFields = [name: string, value: string][]
export type Draft = { id: string; form: string; fields: DraftFields; problems: FieldProblem[]; savedAt: string }

/** The draft of a form, by its id and the form's name; undefined where there is none. */
export async function findDraft(db: Db, id: string, form: string): Promise<Draft | undefined> {
  const [draft] = await readRecords<Draft>(
    db,
    sql`select json_object('id', id, 'form', form, 'fields', json(fields), 'problems', json(problems), 'savedAt', saved_at)
      from draft where id = ${id} and form = ${form}`,
  )
  return draft
}
