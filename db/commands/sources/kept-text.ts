import { findDraft } from '@/db/queries/records/draft'
import { KEPT_TEXT } from '@/lib/sources/kept-text'
import type { Context } from '../context'
import type { TextForm } from './sent-text'

/**
 * The form with the text that it was refused with before, where its page showed only the beginning of it and nothing
 * else was pasted.
 *
 * @param name of the form, whose drafts alone are looked at
 */
export async function withKeptText({ db }: Context, name: string, form: TextForm): Promise<TextForm> {
  const id = form.fields.get(KEPT_TEXT)
  if (!id || form.file) return form
  const fields = new Map([...form.fields].filter(([field]) => field !== KEPT_TEXT))
  if ((fields.get('text') ?? '').trim() !== '') return { fields }
  const text = new Map((await findDraft(db, id, name))?.fields).get('text')
  return { fields: text === undefined ? fields : fields.set('text', text) }
}
