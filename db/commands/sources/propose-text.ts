import { listSources } from '@/db/queries/records/subjects'
import { findSourceText } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import { newTextForm, textReviewForm } from '@/lib/editing/form-names'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { newTextHref } from '@/lib/urls'
import type { Context } from '../context'
import { keepReading } from '../drafts/keep-reading'
import { keepForm, refuseForm } from '../drafts/refuse-form'
import { type NextPage, type Result, refuse, refuseReader } from '../result'
import { withKeptText } from './kept-text'
import { readSentText, refuseTooLong, type TextForm } from './sent-text'

type Input = { slug: string; form: TextForm }

/**
 * Stores a new text of a source as a draft, whose page shows what would become of every quotation. The library changes
 * only with `storeText`.
 */
export async function proposeText(context: Context, { slug, form: sent }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const form = await withKeptText(context, newTextForm(slug), sent)
  const tooLong = refuseTooLong(form)
  if (tooLong) return tooLong
  const { db } = context
  const [source] = await listSources(db, [slug])
  if (!source) return refuse('not-found', `There is no source called ${slug}.`)
  const back = (problems: FieldProblem[]) =>
    refuseForm(context, { form: newTextForm(slug), href: newTextHref(slug) }, form.fields, problems)
  const read = await readSentText(form)
  if (!('extraction' in read)) return read.kind === 'invalid' ? back(read.problems) : read
  const { text } = read.extraction
  if ((await findSourceText(db, slug))?.hash === hashOfText(text))
    return back([{ field: form.file ? 'file' : 'text', message: 'this is the text that is held already' }])
  await keepReading(context, read.extraction)
  const page = { form: textReviewForm(slug), href: newTextHref(slug) }
  return { kind: 'done', ...(await keepForm(context, page, new Map([['text', text]]))) }
}
