import { database } from '@/app/database'
import { authorOf, plainly, readForm, seeOther } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findEditable } from '@/db/queries/records/editable'
import { historyHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { isFormType } from '@/lib/forms/records/forms'

type Context = { params: Promise<{ type: string; name: string }> }

/** Withdraws what was published, with its reason; deletes anything else that nothing rests on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseWrite(request)
  if (refused) return refused
  const { type, name } = await params
  const sent = await readForm(request)
  if (sent instanceof Response) return sent
  const found = isFormType(type) ? await findEditable(database(), type, name) : undefined
  if (!isFormType(type) || !found) return plainly(404, 'There is no such record; nothing was changed.')
  const { by, problems } = authorOf(sent)
  const withdrawal = (sent.get('reason') ?? '').trim()
  const withdrawn = type === 'position' || type === 'claim'
  if (problems.length > 0) return plainly(400, 'Save the record once under your name first; nothing was changed.')
  if (withdrawn && withdrawal === '') return plainly(400, 'A withdrawal leaves its reason; nothing was changed.')
  const after = withdrawn ? { ...found.record, status: 'withdrawn', withdrawal } : null
  const change = { type, before: found.record, after, version: Number(sent.get('version')) } as Change
  try {
    const reason = withdrawn ? 'withdrawn' : 'deleted'
    await changeRecords(database(), [change], { by, at: new Date().toISOString(), reason })
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return plainly(409, `This record ${problem.message}. Nothing was changed.`)
  }
  return seeOther(historyHref(type, name), by)
}
