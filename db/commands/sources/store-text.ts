import { findDraft } from '@/db/queries/records/draft'
import { reviewText, type TextReview } from '@/db/queries/sources/text-review'
import { textReviewForm } from '@/lib/editing/form-names'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { newTextHref, sourceTextHref } from '@/lib/urls'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { dropDraft } from '../drafts/store'
import type { Signature } from '../insert/revisions'
import { insertText } from '../insert/texts'
import { refusalOf } from '../refusal'
import { type NextPage, type RefusalKind, type Result, refuseReader, storageKindOf } from '../result'
import { clearAfterwards } from '../storage-refusal'

const CHANGED =
  'Something has changed since you looked: the text, a quotation, or what was found. Look again, and confirm what you see now.'

type Input = { slug: string; form: FormFields }

/**
 * Stores the text of a `proposeText` draft as the next version, with exactly the findings that its page showed, which
 * the form's `seal` names. Quotations whose words were found in another context are anchored there only where `same`
 * names them: the user has confirmed that the words are the same. One batch; nothing is stored where anything has
 * changed since.
 */
export async function storeText(context: Context, { slug, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now } = context
  const page = { form: textReviewForm(slug), href: newTextHref(slug) }
  const id = form.get('review') ?? ''
  const text = (await findDraft(db, id, page.form))?.fields.find(([name]) => name === 'text')?.[1]
  // The form was sent twice, or the draft has expired.
  if (text === undefined) return { kind: 'done', href: sourceTextHref(slug) }
  const { by, problems } = readAuthor(context, form)
  const fields = new Map([['text', text]]).set('by', by)
  const again = (wrong: FieldProblem[], kind?: RefusalKind) => refuseForm(context, page, fields, wrong, kind)
  const same = form.get('same') ?? ''
  if (problems.length > 0) {
    fields.set('same', same)
    return again(problems)
  }
  const review = await reviewText(db, slug, text, now.slice(0, 10))
  if (review.seal !== form.get('seal')) return again([{ field: '', message: CHANGED }], 'conflict')
  const refused = await refusalOf(() => store(context, { slug, text, by, review, same: same.split('\n') }))
  const storage = refused && storageKindOf(refused)
  if (storage) return again([{ field: '', message: refused.message }], storage)
  if (refused) return again([{ field: '', message: CHANGED }], 'conflict')
  await clearAfterwards(() => dropDraft(db, id))
  return { kind: 'done', href: sourceTextHref(slug), by }
}

type Reviewed = { slug: string; text: string; by: string; review: TextReview; same: string[] }

async function store({ db, now: at }: Context, { slug, text, by, review, same }: Reviewed): Promise<void> {
  const changes = review.quotations.map(({ quotation, after, left, surroundings, version }) => ({
    type: 'quotation' as const,
    before: quotation,
    after: surroundings.length > 0 && !same.includes(quotation.id) ? left : after,
    version,
  }))
  const reason = `checked against version ${review.version} of the text`
  const writes = (signature: Signature) =>
    insertText(db, { source: slug, version: review.version, body: text }, signature)
  await changeRecords(db, changes, { by, at, reason }, writes)
}
