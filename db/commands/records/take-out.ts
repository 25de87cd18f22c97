import {
  MOST_TAKEN_OUT,
  planTakeOut,
  sealOfPlan,
  togetherChanges,
  withdrawalChanges,
} from '@/db/queries/records/take-out'
import { batchHref, takeOutPageHref } from '@/lib/editing/addresses'
import { takeOutForm } from '@/lib/editing/form-names'
import { isRecordType } from '@/lib/records/record-type'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

const TOO_MANY = `More than ${MOST_TAKEN_OUT.toLocaleString('en')} records rest on it: withdraw or take out some of them first.`

type Input = { type: string; name: string; form: FormFields }

/**
 * Takes a record out with everything that rests on it, or withdraws the positions and claims among these with one
 * reason, in one batch that can be taken back. The form sends back what its page listed, and is refused where that is no
 * longer all.
 */
export async function takeOutRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const plan = isRecordType(type) ? await planTakeOut(db, type, name) : undefined
  if (!isRecordType(type) || !plan) return refuse('not-found', 'There is no such record; nothing was changed.')
  const page = { form: takeOutForm(type, name), href: takeOutPageHref(type, name) }
  const back = (message: string, field = '', kind: RefusalKind = 'invalid') =>
    refuseForm(context, page, form, [{ field, message }], kind)
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return back('Say who changes it.', 'by')
  if (plan.tooMany) return back(TOO_MANY)
  const isWithdrawal = form.get('way') === 'withdraw'
  const withdrawal = (form.get('reason') ?? '').trim()
  if (isWithdrawal && withdrawal === '') return back('A withdrawal needs a reason.', 'reason')
  // Lines of a form arrive with carriage returns.
  if ((form.get('seal') ?? '').replaceAll('\r', '') !== sealOfPlan(plan))
    return back('Other records rest on it by now: look at what would go once more.', '', 'conflict')
  const changes = isWithdrawal ? await withdrawalChanges(db, plan, withdrawal) : await togetherChanges(db, plan)
  if (changes.length === 0) return back('Nothing that rests on it can be withdrawn.')
  // The record itself as its page showed it; the others are listed there, and written as they are now.
  const own = changes.find(({ before }) => before === plan.gone[0]?.record)
  if (own) own.version = Number(form.get('version'))
  const reason = isWithdrawal
    ? 'withdrawn'
    : changes.length === 1
      ? 'taken out'
      : `taken out: ${type} ${name} and what rested on it`
  let batch = ''
  const refused = await refusalOf(() =>
    changeRecords(db, changes, { by, at, reason }, (signature) => {
      batch = signature.batch
      return []
    }),
  )
  if (refused) return back(`${refused.field} ${refused.message}`.trim(), '', kindOf(refused))
  return { kind: 'done', href: batchHref(batch), by }
}
