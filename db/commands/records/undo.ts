import { findEditable } from '@/db/queries/records/editable'
import { findFormerName, listFormerNames } from '@/db/queries/records/former-names'
import { listRevisions } from '@/db/queries/records/revisions'
import { historyHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { historyForm } from '@/lib/editing/form-names'
import { withPresentNames } from '@/lib/editing/former-name'
import { parseRecord } from '@/lib/editing/parse-record'
import { isRecordType } from '@/lib/records/record-type'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

type Input = { type: string; name: string; form: FormFields }

/**
 * Restores a record to one of its versions, as a new version. Deleted records are inserted again. Other records are named
 * as they are named now.
 */
export async function undoRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const revision = isRecordType(type)
    ? (await listRevisions(db, type, name)).find(({ version }) => version === Number(form.get('to')))
    : undefined
  if (!isRecordType(type) || !revision?.after)
    return refuse('not-found', 'There is no such version; nothing was changed.')
  const page = { form: historyForm(type, name), href: historyHref(type, name) }
  const back = (message: string, field = '', kind: RefusalKind = 'invalid') =>
    refuseForm(context, page, form, [{ field, message }], kind)
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return back('Say who changes it.')
  const parsed = parseRecord(type, revision.after)
  if (!parsed.record) return back('That version does not fit the present rules.')
  const before = (await findEditable(db, type, name))?.record ?? null
  const former = before ? undefined : await findFormerName(db, type, name)
  if (former && !former.merged) return back(`It is called ${former.present} now.`)
  const after = withPresentNames(type, parsed.record, await listFormerNames(db))
  const change = { type, before, after, version: Number(form.get('version')) } as Change
  const reason = before ? `back to version ${revision.version}` : 'put back'
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason }))
  if (refused) return back(refused.message, refused.field, kindOf(refused))
  return { kind: 'done', href: historyHref(type, name), by }
}
