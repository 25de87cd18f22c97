import { database } from '@/app/database'
import { authorOf, backToForm, plainly, readForm, seeOther } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { historyHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { parseRecord } from '@/lib/editing/parse-record'
import { isRecordType } from '@/lib/records/record-type'

type Context = { params: Promise<{ type: string; name: string }> }

/** Makes a record what it was at one of its versions, as a new version; one that was taken out comes back. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseWrite(request)
  if (refused) return refused
  const { type, name } = await params
  const sent = await readForm(request)
  if (sent instanceof Response) return sent
  const db = database()
  const revision = isRecordType(type)
    ? (await listRevisions(db, type, name)).find(({ version }) => version === Number(sent.get('to')))
    : undefined
  if (!isRecordType(type) || !revision?.after) return plainly(404, 'There is no such version; nothing was changed.')
  const back = (message: string, field = '') =>
    backToForm(`history ${type} ${name}`, historyHref(type, name), sent, [{ field, message }])
  const { by, problems } = authorOf(sent)
  if (problems.length > 0) return back('Say who changes it.')
  const parsed = parseRecord(type, revision.after)
  if (!parsed.record) return back('That version does not fit the present rules.')
  const before = (await findEditable(db, type, name))?.record ?? null
  const change = { type, before, after: parsed.record, version: Number(sent.get('version')) } as Change
  try {
    const reason = before ? `back to version ${revision.version}` : 'put back'
    await changeRecords(db, [change], { by, at: new Date().toISOString(), reason })
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return back(problem.message, problem.field)
  }
  return seeOther(historyHref(type, name), by)
}
