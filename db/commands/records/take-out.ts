import { findEditable } from '@/db/queries/records/editable'
import { historyHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { isFormType } from '@/lib/forms/records/forms'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type Result, refuse, refuseReader } from '../result'

type Input = { type: string; name: string; form: FormFields }

/** Withdraws a position or claim with its reason; deletes any other record, unless others name it. */
export async function takeOutRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const found = isFormType(type) ? await findEditable(db, type, name) : undefined
  if (!isFormType(type) || !found) return refuse('not-found', 'There is no such record; nothing was changed.')
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0)
    return refuse('invalid', 'Save the record once under your name first; nothing was changed.', problems)
  const withdrawal = (form.get('reason') ?? '').trim()
  const withdrawn = type === 'position' || type === 'claim'
  if (withdrawn && withdrawal === '')
    return refuse('invalid', 'A withdrawal needs a reason; nothing was changed.', [
      { field: 'reason', message: 'must be given' },
    ])
  const after = withdrawn ? { ...found.record, status: 'withdrawn', withdrawal } : null
  const change = { type, before: found.record, after, version: Number(form.get('version')) } as Change
  const reason = withdrawn ? 'withdrawn' : 'deleted'
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason }))
  if (!refused) return { kind: 'done', href: historyHref(type, name), by }
  const { field, message } = refused
  if (kindOf(refused) === 'full') return refuse('full', message)
  const words =
    kindOf(refused) === 'conflict' ? `Nothing was changed: ${message}.` : `This record ${message}. Nothing was changed.`
  return refuse('conflict', words, [{ field, message }])
}
