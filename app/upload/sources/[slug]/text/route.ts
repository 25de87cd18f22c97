import { database } from '@/app/database'
import { backToForm, plainly } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { readFormWithFile, textFields } from '@/app/sent-form'
import { readSentText } from '@/app/sent-text'
import { listSources } from '@/db/queries/records/subjects'
import { findSourceText } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import { newTextHref } from '@/lib/urls'

type Context = { params: Promise<{ slug: string }> }

/** Takes a new text of a source and keeps it to be looked through; nothing of the library changes yet. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const closed = refuseWrite(request)
  if (closed) return closed
  const { slug } = await params
  const [source] = await listSources(database(), [slug])
  if (!source) return plainly(404, `There is no source called ${slug}.`)
  const form = await readFormWithFile(request)
  if (form instanceof Response) return form
  const read = await readSentText(form)
  if (read instanceof Response) return read
  const back = (problem: { field: string; message: string }) =>
    backToForm(`text ${slug}`, newTextHref(slug), textFields(form), [problem])
  if ('problem' in read) return back(read.problem)
  const { text } = read.extraction
  const held = await findSourceText(database(), slug)
  if (held?.hash === hashOfText(text))
    return back({ field: form.has('file') ? 'file' : 'text', message: 'this is the text that is held already' })
  return backToForm(`text review ${slug}`, newTextHref(slug), new Map([['text', text]]), [])
}
