import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { type Draft, draftSchema } from './draft-schema'
import { findHeldDraft } from './held-drafts'

/** The draft of a form by id and the form's name; undefined where there is none. */
export async function findDraft(db: Db, id: string, form: string): Promise<Draft | undefined> {
  const held = findHeldDraft(id)
  if (held) return held.form === form ? held : undefined
  const [draft] = await readShaped(
    db,
    draftSchema,
    sql`select json_object('id', id, 'form', form, 'fields', json(fields), 'problems', json(problems), 'savedAt', saved_at)
      from draft where id = ${id} and form = ${form}`,
  )
  return draft
}
