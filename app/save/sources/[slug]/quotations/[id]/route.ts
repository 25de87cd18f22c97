import { database } from '@/app/database'
import { authorOf, plainly, readForm, seeOther } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { changeRecords } from '@/db/commands/change/records'
import { refusalOf } from '@/db/commands/refusal'
import { anchorApart } from '@/db/jobs/anchor-apart'
import { findEditable } from '@/db/queries/records/editable'
import { findSourceText } from '@/db/queries/sources/record'
import { adoptWords, anchorText } from '@/lib/evidence/reanchor'
import { sourceTextHref } from '@/lib/urls'

type Context = { params: Promise<{ slug: string; id: string }> }

const CHANGED = 'The quotation or the text has changed since you looked. Nothing was changed; load the page again.'

/** Takes over a quotation's words as the text has them, after somebody has seen the difference. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const closed = refuseWrite(request)
  if (closed) return closed
  const { slug, id } = await params
  const sent = await readForm(request)
  if (sent instanceof Response) return sent
  const { by, problems } = authorOf(sent)
  if (problems.length > 0) return plainly(400, 'Say who changes it; nothing was changed.')
  const db = database()
  const found = await findEditable(db, 'quotation', id)
  const text = await findSourceText(db, slug)
  if (!found || !text || found.record.source !== slug) return plainly(404, 'There is no such quotation in this text.')
  const version = Number(sent.get('version'))
  if (sent.get('hash') !== text.hash || found.version !== version) return plainly(409, CHANGED)
  const at = new Date().toISOString()
  const [check] = await anchorApart(text.body, [found.record.segments])
  const anchors = anchorText(text.body, text.hash, at.slice(0, 10))
  const after = check && adoptWords(found.record, check, text.body, anchors)
  if (!after) return plainly(409, 'Its words are not in this text, not even nearly; nothing was changed.')
  const change = { type: 'quotation', before: found.record, after, version } as const
  const reason = `words taken over from version ${text.version} of the text`
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason }))
  return refused.length > 0 ? plainly(409, CHANGED) : seeOther(sourceTextHref(slug, id), by)
}
