import { anchorApart } from '@/db/jobs/anchor-apart'
import { findEditable } from '@/db/queries/records/editable'
import { findSourceText } from '@/db/queries/sources/record'
import { adoptWords, anchorText } from '@/lib/evidence/reanchor'
import { sourceTextHref } from '@/lib/urls'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refusalOf } from '../refusal'
import { type NextPage, type Result, refuse, refuseReader, refuseWrite } from '../result'

const CHANGED = 'The quotation or the text has changed since you looked. Nothing was changed; load the page again.'

type Input = { slug: string; quotation: string; form: FormFields }

/**
 * Changes the words or the position of a quotation to those of the text, after the user has seen the difference. The
 * form's `hash` and `version` name the text and the version of the quotation that were shown.
 */
export async function adoptTextWords(
  context: Context,
  { slug, quotation: id, form }: Input,
): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return refuse('invalid', 'Say who changes it; nothing was changed.', problems)
  const { db, now: at } = context
  const found = await findEditable(db, 'quotation', id)
  const text = await findSourceText(db, slug)
  if (!found || !text || found.record.source !== slug)
    return refuse('not-found', 'There is no such quotation in this text.')
  const version = Number(form.get('version'))
  if (form.get('hash') !== text.hash || found.version !== version) return refuse('conflict', CHANGED)
  const [check] = await anchorApart(text.body, [found.record.segments])
  const after = check && adoptWords(found.record, check, anchorText(text.body, text.hash, at.slice(0, 10)))
  if (!after) return refuse('conflict', 'Its words were not found in this text, not even nearly; nothing was changed.')
  const change = { type: 'quotation', before: found.record, after, version } as const
  const what = check.result === 'exact' || check.result === 'moved' ? 'place' : 'words'
  const reason = `${what} taken over from version ${text.version} of the text`
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason }))
  return refused ? refuseWrite(refused, CHANGED) : { kind: 'done', href: sourceTextHref(slug, id), by }
}
