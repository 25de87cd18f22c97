import { database } from '@/app/database'
import { authorOf, backToForm, readForm, seeOther } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { addTextVersion } from '@/db/commands/add-text-version'
import { dropDraft, findDraft } from '@/db/commands/drafts'
import { reviewText } from '@/db/queries/sources/text-review'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { newTextHref, sourceTextHref } from '@/lib/urls'

type Context = { params: Promise<{ slug: string }> }

const CHANGED =
  'Something has changed since you looked: the text, a quotation, or what was found. Look again, and confirm what you see now.'

/** Stores a text that was looked through, with exactly the findings that were shown. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const closed = refuseWrite(request)
  if (closed) return closed
  const { slug } = await params
  const sent = await readForm(request)
  if (sent instanceof Response) return sent
  const form = `text review ${slug}`
  const id = sent.get('review') ?? ''
  const text = (await findDraft(database(), id, form))?.fields.find(([name]) => name === 'text')?.[1]
  // Sent twice, or so long ago that the text is not kept any more.
  if (text === undefined) return seeOther(sourceTextHref(slug))
  const { by, problems } = authorOf(sent)
  const again = (wrong: FieldProblem[]) =>
    backToForm(
      form,
      newTextHref(slug),
      new Map([
        ['text', text],
        ['by', by],
      ]),
      wrong,
    )
  if (problems.length > 0) return again(problems)
  const at = new Date().toISOString()
  const { version, quotations, seal } = await reviewText(database(), slug, text, at.slice(0, 10))
  if (seal !== sent.get('seal')) return again([{ field: '', message: CHANGED }])
  const reanchored = quotations.map(({ quotation, after, version }) => ({ before: quotation, after, version }))
  const stored = { text: { source: slug, version, body: text }, quotations: reanchored }
  const refused = await addTextVersion(database(), stored, { by, at })
  if (refused.length > 0) return again([{ field: '', message: CHANGED }])
  await dropDraft(database(), id)
  return seeOther(sourceTextHref(slug), by)
}
