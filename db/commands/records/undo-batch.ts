import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { findMadeBatch, type MadeBatch, madeSeal } from '@/db/queries/records/made-batch'
import { findTakeBack } from '@/db/queries/records/take-back'
import { batchHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { batchForm } from '@/lib/editing/form-names'
import { nameInAddress } from '@/lib/editing/former-name'
import { parseRecord } from '@/lib/editing/parse-record'
import { sealOf } from '@/lib/editing/take-back'
import { recordName } from '@/lib/records/registry'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import type { Write } from '../insert/rows'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'
import { removalWrites } from './undo-made'

type Input = { batch: string; form: FormFields }

/**
 * Takes back everything that one write changed, in one batch, which can be taken back in turn. What was edited since
 * keeps its edit (`lib/editing/take-back.ts`); the form sends back what its page named, and is refused where that is no
 * longer all.
 */
export async function undoBatch(context: Context, { batch, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const made = await findMadeBatch(db, batch)
  if (made) return undoMade(context, made, form)
  const found = await findTakeBack(db, batch)
  if (!found) return refuse('not-found', 'There is no such change; nothing was changed.')
  const back = (message: string, kind: RefusalKind = 'invalid', field = '') =>
    refuseForm(context, { form: batchForm(batch), href: batchHref(batch) }, form, [{ field, message }], kind)
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return back('Say who takes it back.', 'invalid', 'by')
  const { changes, kept, reason } = found
  if (changes.length === 0) return back('Nothing of it is left to take back.')
  // Lines of a form arrive with carriage returns.
  if ((form.get('seal') ?? '').replaceAll('\r', '') !== sealOf(kept))
    return back('Something of it was edited meanwhile: look at what would stay once more.', 'conflict')
  for (const { type, after } of changes) {
    const [problem] = after ? parseRecord(type, after).problems : []
    if (problem && after)
      return back(`${type} ${recordName(after)} does not fit the present rules: ${problem.field} ${problem.message}.`)
  }
  const refused = await refusalOf(() =>
    changeRecords(db, changes, { by, at, reason: `taken back: ${reason}` }, () => formerNames(db, changes)),
  )
  if (refused) return back(`${refused.field} ${refused.message}`.trim(), kindOf(refused))
  return { kind: 'done', href: `${batchHref(batch)}?back=yes`, by }
}

/** Takes back a write of many records. */
async function undoMade(context: Context, made: MadeBatch, form: FormFields): Promise<Result<NextPage>> {
  const { db, now: at } = context
  const { batch, reason, removable, changed } = made
  const back = (message: string, kind: RefusalKind = 'invalid', field = '') =>
    refuseForm(context, { form: batchForm(batch), href: batchHref(batch) }, form, [{ field, message }], kind)
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0) return back('Say who takes it back.', 'invalid', 'by')
  if (removable.size === 0 && changed.changes.length === 0) return back('Nothing of it is left to take back.')
  if ((form.get('seal') ?? '').replaceAll('\r', '') !== madeSeal(made))
    return back('Something of it was edited meanwhile: look at what would stay once more.', 'conflict')
  const refused = await refusalOf(() =>
    changeRecords(db, changed.changes, { by, at, reason: `taken back: ${reason}` }, (signature) =>
      removalWrites(db, made, signature),
    ),
  )
  if (refused) return back(`${refused.field} ${refused.message}`.trim(), kindOf(refused))
  return { kind: 'done', href: `${batchHref(batch)}?back=yes`, by }
}

/** Earlier names of a record that is put back lead to it again, as they did before it was merged into another. */
function formerNames(db: Db, changes: Change[]): Write[] {
  return changes.flatMap(({ type, before, after }) => {
    const name = before ? undefined : nameInAddress(type, after)
    if (name === undefined) return []
    return [
      db.run(sql`with recursive called(name) as (
          select ${name}
          union select earlier.record from called
            join revision later on later.record_type = ${type} and later.record = called.name and later.before is null
            join revision earlier on earlier.batch = later.batch and earlier.record_type = ${type} and earlier.after is null)
        update former_name set present = ${name}, merged = 0
        where record_type = ${type} and name <> ${name} and name in (select name from called)`),
    ]
  })
}
