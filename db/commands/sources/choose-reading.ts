import { findDraft } from '@/db/queries/records/draft'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { findReading } from '@/db/queries/sources/reading'
import { findSourceText, listSourceQuotations, nextTextVersion } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import type { Change } from '@/lib/editing/change'
import { textReviewForm } from '@/lib/editing/form-names'
import type { Extraction } from '@/lib/imports/extraction'
import { inOtherEncoding, withFurnitureKept, withFurnitureLeftOut } from '@/lib/sources/chosen-reading'
import { proposeSource } from '@/lib/sources/propose'
import { isProposed, READ_OTHERWISE } from '@/lib/sources/reading'
import { editSourceHref, newTextHref } from '@/lib/urls'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { keepReading } from '../drafts/keep-reading'
import { keepForm } from '../drafts/refuse-form'
import { dropDraft } from '../drafts/store'
import type { Signature } from '../insert/revisions'
import { insertText } from '../insert/texts'
import { refusalOf } from '../refusal'
import { type NextPage, type Result, refuse, refuseReader, refuseWrite } from '../result'

const CHANGED = 'The source or its text has changed since you looked. Nothing was changed; load the page again.'

type Input = { slug: string; form: FormFields }

/**
 * Decides what the import left open about a text. `choice` is `out`, to leave out the page furniture in the ranges
 * `out`; `keep`, to keep it; or `other`, to take the other decoding. `hash` names the text; with `review` that is the
 * one waiting to be confirmed. A changed text becomes the next version; where quotations rest on the source, they are
 * looked up and shown first.
 */
export async function chooseReading(context: Context, { slug, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  if (!(await findEditable(db, 'source', slug))) return refuse('not-found', `There is no source called ${slug}.`)
  const review = form.get('review')
  const page = { kind: 'done' as const, href: review ? `${newTextHref(slug)}?draft=${review}` : editSourceHref(slug) }
  const body = review ? await waitingText(context, slug, review) : (await findSourceText(db, slug))?.body
  const reading = body === undefined ? undefined : await findReading(db, hashOfText(body))
  // The form was sent twice, or the stored report has expired.
  if (body === undefined || !reading || hashOfText(body) !== form.get('hash')) return page
  const before: Extraction = { ...reading, text: body }
  const after = chosen(before, form)
  if (!after) return refuse('invalid', 'Choose whether the lines are left out or kept; nothing was changed.')
  if (after.text === body) {
    await keepReading(context, after)
    return page
  }
  if (review || (await listSourceQuotations(db, slug)).length > 0) {
    await keepReading(context, after)
    const form = { form: textReviewForm(slug), href: newTextHref(slug) }
    const next = await keepForm(context, form, new Map([['text', after.text]]))
    if (review) await dropDraft(db, review)
    return { kind: 'done', ...next }
  }
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return refuse('invalid', 'Say who changes it; nothing was changed.', problems)
  await keepReading(context, after)
  const refused = await refusalOf(() => storeVersion(context, { slug, by, before, after }))
  return refused ? refuseWrite(refused, CHANGED) : { ...page, by }
}

function chosen(extraction: Extraction, form: FormFields): Extraction | undefined {
  const choice = form.get('choice')
  if (choice === 'keep') return withFurnitureKept(extraction)
  if (choice === 'out') return withFurnitureLeftOut(extraction, (form.get('out') ?? '').split('\n'))
  return choice === 'other' && extraction.doubt ? inOtherEncoding(extraction, extraction.doubt) : undefined
}

async function waitingText({ db }: Context, slug: string, review: string): Promise<string | undefined> {
  const draft = await findDraft(db, review, textReviewForm(slug))
  return draft?.fields.find(([name]) => name === 'text')?.[1]
}

type Versions = { slug: string; by: string; before: Extraction; after: Extraction }

/**
 * Stores the text as the next version. The source's fields are proposed again from it, unless somebody has edited them.
 */
async function storeVersion(context: Context, { slug, by, before, after }: Versions): Promise<void> {
  const { db, now: at } = context
  const version = await nextTextVersion(db, slug)
  const changes = after.doubt?.encoding === before.doubt?.encoding ? [] : await describedAnew(context, slug, after)
  const writes = (signature: Signature) => insertText(db, { source: slug, version, body: after.text }, signature)
  await changeRecords(db, changes, { by, at, reason: READ_OTHERWISE }, writes)
}

async function describedAnew({ db, now }: Context, slug: string, extraction: Extraction): Promise<Change[]> {
  const [found, [latest]] = await Promise.all([findEditable(db, 'source', slug), listRevisions(db, 'source', slug)])
  if (!found || !isProposed(latest?.reason)) return []
  const after = proposeSource(extraction, { today: now.slice(0, 10), slug })
  return [{ type: 'source', before: found.record, after, version: found.version }]
}
