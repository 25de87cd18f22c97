import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { findHeldDraft } from './held-drafts'

const draftSchema = z.strictObject({
  id: z.string(),
  form: z.string(),
  /** Names and values as they were typed, in order; a name may come several times. */
  fields: z.array(z.tuple([z.string(), z.string()])),
  problems: z.array(
    z.strictObject({
      field: z.string(),
      message: z.string(),
      known: z
        .array(z.strictObject({ type: z.enum(['actor', 'source']), slug: z.string(), title: z.string() }))
        .optional(),
    }),
  ),
  /** ISO 8601 instant. */
  savedAt: z.string(),
})
export type Draft = z.infer<typeof draftSchema>

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
