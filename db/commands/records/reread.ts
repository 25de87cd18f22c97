import { findEditable } from '@/db/queries/records/editable'
import { rereadHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { rereadForm } from '@/lib/editing/form-names'
import { READ_AGAIN } from '@/lib/editing/reread'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

/**
 * Ends the review of several positions, in one batch: somebody read them again, and they stand toward the proposition
 * as it is worded now.
 *
 * @param topic its slug; positions of other topics, and versions that are not the last, refuse the whole form
 */
export async function rereadPositions(
  context: Context,
  { topic: slug, form }: { topic: string; form: FormFields },
): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const topic = await findEditable(db, 'topic', slug)
  if (!topic) return refuse('not-found', 'There is no such topic; nothing was changed.')
  const back = (message: string, kind: RefusalKind = 'invalid') =>
    refuseForm(context, { form: rereadForm(slug), href: rereadHref(slug) }, form, [{ field: '', message }], kind)
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return back('Say who read them.')
  const ticked = (form.get(READ_AGAIN) ?? '').split(/\s*\n/).filter(Boolean)
  if (ticked.length === 0) return back('Tick the positions that were read again.')
  const changes: Change[] = []
  for (const line of ticked) {
    const [id = '', version] = line.trim().split(' ')
    const found = await findEditable(db, 'position', id)
    if (found?.record.topic !== slug) return back('One of them is not on this topic any more.', 'conflict')
    const after = { ...found.record, wording: topic.record.wording }
    changes.push({ type: 'position', before: found.record, after, version: Number(version) })
  }
  const refused = await refusalOf(() => changeRecords(db, changes, { by, at, reason: 'read again' }))
  if (refused) return back(refused.message, kindOf(refused))
  return { kind: 'done', href: `${rereadHref(slug)}?read=${changes.length}`, by }
}
