import { database } from '@/app/database'
import { authorOf, backToForm, seeOther } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { readFormWithFile, textFields } from '@/app/sent-form'
import { readSentText } from '@/app/sent-text'
import { addSource } from '@/db/commands/add-source'
import { findFreeName } from '@/db/queries/records/name-book'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { sourceSchema } from '@/lib/records/source'
import { proposeSlug, proposeSource } from '@/lib/sources/propose'
import { editSourceHref, NEW_SOURCE_HREF } from '@/lib/urls'

/** Adds a source from its text, and goes on to where it is put right. */
export async function POST(request: Request): Promise<Response> {
  const closed = refuseWrite(request)
  if (closed) return closed
  const form = await readFormWithFile(request)
  if (form instanceof Response) return form
  const sent = textFields(form)
  const back = (problems: FieldProblem[]) => backToForm('source New', NEW_SOURCE_HREF, sent, problems)
  const { by, problems } = authorOf(sent)
  const wrong = [...problems, ...slugProblems(sent.get('slug') ?? '')]
  if (wrong.length > 0) return back(wrong)
  const read = await readSentText(form)
  if (read instanceof Response) return read
  if ('problem' in read) return back([read.problem])

  const db = database()
  const at = new Date().toISOString()
  const slug = sent.get('slug')?.trim() || (await findFreeName(db, 'source', proposeSlug(read.extraction)))
  const source = proposeSource(read.extraction, { today: at.slice(0, 10), slug })
  const refused = await addSource(db, { source, body: read.extraction.text }, { by, at })
  return refused.length > 0 ? back(refused) : seeOther(editSourceHref(slug), by)
}

/** A name may be left out, and is made of the title then. */
function slugProblems(typed: string): FieldProblem[] {
  const { error } = sourceSchema.shape.slug.safeParse(typed.trim())
  return typed.trim() === '' || !error ? [] : error.issues.map(({ message }) => ({ field: 'slug', message }))
}
