import { lastVersion } from '@/db/queries/records/editable'
import { findFormerName } from '@/db/queries/records/former-names'
import { findFreeName } from '@/db/queries/records/name-book'
import { nextTextVersion } from '@/db/queries/sources/record'
import type { BundleSource } from '@/lib/bundle/schema'
import { NEW_SOURCE_FORM } from '@/lib/editing/form-names'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { sourceSchema } from '@/lib/records/source'
import { proposeSlug, proposeSource } from '@/lib/sources/propose'
import { ADDED } from '@/lib/sources/reading'
import { editSourceHref, NEW_SOURCE_HREF } from '@/lib/urls'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context } from '../context'
import { keepReading } from '../drafts/keep-reading'
import { findSentBefore, spendToken } from '../drafts/one-time-token'
import { refuseForm } from '../drafts/refuse-form'
import type { Write } from '../insert/rows'
import { insertText } from '../insert/texts'
import { pointOutSources } from '../records/known'
import { refusalOf } from '../refusal'
import { type NextPage, type RefusalKind, type Result, refuseReader, storageKindOf } from '../result'
import { withKeptText } from './kept-text'
import { readSentText, refuseTooLong, type TextForm } from './sent-text'

/**
 * Adds a source from its text in one batch: a record proposed from the text and its file, and the first version of the
 * text. The next page is the form of the source, on which the user corrects the record and decides what the import left
 * open.
 */
export async function addSource(context: Context, sent: TextForm): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const form = await withKeptText(context, NEW_SOURCE_FORM, sent)
  const { db, now } = context
  const { fields } = form
  const back = (problems: FieldProblem[], kind?: RefusalKind) =>
    refuseForm(context, { form: NEW_SOURCE_FORM, href: NEW_SOURCE_HREF }, fields, problems, kind)
  const tooLong = refuseTooLong(form)
  if (tooLong) return tooLong
  const before = await findSentBefore(db, fields)
  if (before) return before
  const { by, problems } = readAuthor(context, fields)
  const typed = (fields.get('slug') ?? '').trim()
  const taken = typed !== '' && (await findFormerName(db, 'source', typed)) ? [FORWARDS] : []
  const wrong = [...problems, ...slugProblems(typed), ...taken]
  if (wrong.length > 0) return back(wrong)
  const read = await readSentText(form)
  if (!('extraction' in read)) return read.kind === 'invalid' ? back(read.problems) : read
  const { extraction } = read
  const slug = typed || (await findFreeName(db, 'source', proposeSlug(extraction)))
  const source = proposeSource(extraction, { today: now.slice(0, 10), slug })
  const alike = await pointOutSources(db, fields, form.file ? 'file' : 'text', {
    title: source.title,
    text: extraction.text,
  })
  if (alike.length > 0) return back(alike)
  await keepReading(context, extraction)
  const href = `${editSourceHref(slug)}?saved=new`
  const refused = await refusalOf(() =>
    insertSource(context, source, { body: extraction.text, by, once: spendToken(context, fields, href) }),
  )
  if (!refused) return { kind: 'done', href, by }
  // The record was made from checked values, so only its slug can be refused, as taken, or its form, as sent before.
  return (
    (await findSentBefore(db, fields)) ??
    back([{ field: refused.field, message: refused.message }], storageKindOf(refused) ?? 'conflict')
  )
}

type Signed = { body: string; by: string; once: Write[] }

async function insertSource({ db, now: at }: Context, source: BundleSource, { body, by, once }: Signed): Promise<void> {
  const version = await lastVersion(db, 'source', source.slug)
  const text = { source: source.slug, version: await nextTextVersion(db, source.slug), body }
  const change = { type: 'source', before: null, after: source, version } as const
  await changeRecords(db, [change], { by, at, reason: ADDED }, (signature) => [
    ...insertText(db, text, signature),
    ...once,
  ])
}

const FORWARDS = { field: 'slug', message: 'forwards to another source, which had this name' }

/** The slug may be empty: it is then made from the title. */
function slugProblems(typed: string): FieldProblem[] {
  const { error } = sourceSchema.shape.slug.safeParse(typed)
  return typed === '' || !error ? [] : error.issues.map(({ message }) => ({ field: 'slug', message }))
}
