import { findEditable } from '@/db/queries/records/editable'
import { isNameTaken } from '@/db/queries/records/former-names'
import { editHref, renameHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { renameForm } from '@/lib/editing/form-names'
import { isRenamable } from '@/lib/editing/former-name'
import { type FieldProblem, parseRecord } from '@/lib/editing/parse-record'
import { recordName } from '@/lib/records/registry'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

type Input = { type: string; name: string; form: FormFields }

/**
 * Gives a record another name in its address, the field `slug` of the form. The old address forwards to the new one;
 * whatever refers to the record goes on doing so.
 *
 * @param name the record's name as editing pages have it: a slug, of a claim its id
 */
export async function renameRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const found = isRenamable(type) ? await findEditable(db, type, name) : undefined
  if (!isRenamable(type) || !found) return refuse('not-found', 'There is no such record; nothing was changed.')
  const back = (problems: FieldProblem[], kind?: RefusalKind) =>
    refuseForm(context, { form: renameForm(type, name), href: renameHref(type, name) }, form, problems, kind)
  const { by, problems } = readAuthor(context, form)
  const { slug } = found.record
  const wanted = (form.get('slug') ?? '').trim()
  const parsed = parseRecord(type, { ...found.record, slug: wanted })
  const wrong = [...problems, ...parsed.problems]
  if (wrong.length === 0 && wanted === slug) wrong.push({ field: 'slug', message: 'is its name already' })
  else if (wrong.length === 0 && (await isNameTaken(db, type, wanted, slug))) wrong.push(TAKEN)
  if (wrong.length > 0 || !parsed.record) return back(wrong)
  const change = { type, before: found.record, after: parsed.record, version: Number(form.get('version')) } as Change
  const reason = `renamed ${slug} to ${wanted}`
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason }))
  if (refused) return back([{ field: refused.field, message: refused.message }], kindOf(refused))
  return { kind: 'done', href: `${editHref(type, recordName(parsed.record))}?saved=yes`, by }
}

const TAKEN = { field: 'slug', message: 'is or was the name of another record' }
