import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { findEditable } from '@/db/queries/records/editable'
import { resolveForm } from '@/db/queries/records/resolve-form'
import { claim } from '@/db/schema/claims'
import { outcomeHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { settleForm } from '@/lib/editing/form-names'
import { type FieldProblem, parseRecord } from '@/lib/editing/parse-record'
import { OUTCOME_FORM } from '@/lib/forms/outcome-form'
import { readFields } from '@/lib/forms/read'
import { OUTCOMES } from '@/lib/outcome-vocabulary'
import type { RecordOf } from '@/lib/records/registry'
import { claimHref } from '@/lib/urls'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

type Input = { slug: string; form: FormFields }
type Claim = RecordOf<'claim'>

/**
 * Records what became of a claim, as a new outcome after those on record: the last one is in force, and the earlier ones
 * stay readable. The form holds the version that it showed, so that a form sent twice settles once.
 */
export async function settleClaim(context: Context, { slug, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now } = context
  const id = await findClaimId(db, slug)
  const found = id === undefined ? undefined : await findEditable(db, 'claim', id)
  if (!found) return refuse('not-found', 'There is no such claim; nothing was changed.')
  const { record: before } = found
  const page = { form: settleForm(before.id), href: outcomeHref(before.id) }
  const back = (problems: FieldProblem[], kind?: RefusalKind) => refuseForm(context, page, form, problems, kind)
  if (before.status === 'withdrawn')
    return back([{ field: '', message: 'This claim is withdrawn, so it is not settled.' }], 'conflict')
  const { sent, problems } = await resolveForm(db, OUTCOME_FORM, form)
  const { by, problems: unsigned } = readAuthor(context, form)
  const today = now.slice(0, 10)
  const read = readFields(OUTCOME_FORM, sent)
  const missing = problemsOf(read, today)
  const wrong = [...unsigned, ...problems, ...missing]
  if (wrong.length > 0) return back(wrong)
  const { record: after, problems: broken } = parseRecord('claim', withOutcome(before, read, { by, today }))
  if (!after) return back(broken.map(({ field, message }) => ({ field: fieldOf(field), message })))
  const change: Change = { type: 'claim', before, after, version: Number(form.get('version')) }
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at: now, reason: 'settled' }))
  if (refused) return back([{ field: fieldOf(refused.field), message: refused.message }], kindOf(refused))
  return { kind: 'done', href: claimHref(before.slug), by }
}

async function findClaimId(db: Db, slug: string): Promise<string | undefined> {
  const [row] = await db.values<[id: string]>(sql`select ${claim.uid} from ${claim} where ${claim.slug} = ${slug}`)
  return row?.[0]
}

type Read = Record<string, unknown>

/** What is missing in a form. */
function problemsOf({ outcome, on, source, sentence, reason }: Read, today: string): FieldProblem[] {
  return [
    ...(OUTCOMES.some((known) => known === outcome) ? [] : [{ field: 'outcome', message: 'choose one' }]),
    ...(typeof on === 'string' && /^\d/.test(on) && on.slice(0, 10) > today
      ? [{ field: 'on', message: 'lies ahead: nothing is settled before it happened' }]
      : []),
    ...(source !== null && sentence === null
      ? [{ field: 'sentence', message: 'say in a sentence what the source establishes' }]
      : []),
    ...(source === null && sentence !== null ? [{ field: 'source', message: 'name the source of this sentence' }] : []),
    ...(reason === null ? [{ field: 'reason', message: 'must be given' }] : []),
  ]
}

function withOutcome(before: Claim, read: Read, { by, today }: { by: string; today: string }): unknown {
  const { outcome, on, quotations, source, sentence, reason } = read
  const settled = {
    id: `${before.id.slice(0, 100).replace(/-+$/, '')}-o-${randomUUID().slice(0, 8)}`,
    outcome,
    on,
    settledBy: by,
    settledOn: today,
    reason,
    quotations,
    sources: source === null ? [] : [{ source, sentence }],
  }
  return { ...before, outcomes: [...before.outcomes, settled] }
}

/** The field of the form for a problem of the record: `outcomes.1.quotations` is `quotations`. */
function fieldOf(field: string): string {
  const last = field.split('.').at(-1) ?? ''
  return last === 'outcomes' ? 'quotations' : last
}
