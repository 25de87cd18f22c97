import type { Change } from '@/lib/editing/change'
import { homeOf, type RecordOf, recordName } from '@/lib/records/registry'
import 'server-only'
import { randomUUID } from 'node:crypto'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findEditable } from '@/db/queries/records/editable'
import { findFreeName, findNameBook } from '@/db/queries/records/name-book'
import { listTopics } from '@/db/queries/records/subjects'
import { editHref, isNewName } from '@/lib/editing/addresses'
import { mergeFormValues } from '@/lib/editing/merge-form-values'
import { type FieldProblem, parseRecord } from '@/lib/editing/parse-record'
import { slugOf } from '@/lib/editing/slug'
import { readFields } from '@/lib/forms/read'
import { type FormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { resolveNames, typesNamed } from '@/lib/forms/resolve'
import { database } from '../database'
import { authorOf, backToForm, readForm, seeOther } from './form-request'

/** Takes one record's form: what it says is written whole, or comes back with what is to be put right. */
export async function saveRecord(request: Request, type: FormType, name: string): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const back = (problems: FieldProblem[]) => backToForm(`${type} ${name}`, editHref(type, name), form, problems)
  const db = database()
  const isNew = isNewName(name)
  const found = isNew ? undefined : await findEditable(db, type, name)
  if (!isNew && !found) return back([{ field: '', message: 'This record is not there any more.' }])
  const { fields, namedAfter } = RECORD_FORMS[type]
  const asked = [...form.values()].flatMap((value) => value.split(/\r\n?|\n/).map((line) => line.trim()))
  const { sent, problems } = resolveNames(fields, form, await findNameBook(db, typesNamed(fields), asked))
  const author = authorOf(form)
  const read: Record<string, unknown> = { ...readFields(fields, sent), ...(sent.has('reread') ? { reread: true } : {}) }
  const now = new Date().toISOString()
  const own = isNew ? await findFreeName(db, type, slugOf(String(read[namedAfter ?? ''] ?? ''), type)) : name
  const settled = mergeFormValues(type, read, found?.record as RecordOf<FormType> | undefined, {
    name: own,
    today: now.slice(0, 10),
    wording: await wordingOf(read),
    newId: (part) => `${own}-${slugOf(part, 'response')}-${randomUUID().slice(0, 8)}`,
  })
  const parsed = parseRecord(type, settled)
  const wrong = [...author.problems, ...problems, ...parsed.problems.filter(isNewTo(problems))]
  if (wrong.length > 0 || !parsed.record) return back(wrong)
  // The version that the form was made from: what somebody else saved since then is not overwritten.
  const version = isNew ? 0 : Number(sent.get('version'))
  const change = { type, before: found?.record ?? null, after: parsed.record, version } as Change
  try {
    await changeRecords(db, [change], { by: author.by, at: now, reason: isNew ? 'recorded' : 'edited' })
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return back([{ field: problem.field, message: problem.message }])
  }
  const home = homeOf(type, parsed.record)
  return seeOther(isNew && home ? home : `${editHref(type, recordName(parsed.record))}?saved=yes`, author.by)
}

/** A name that nothing has is told once, in the words that say so. */
const isNewTo = (told: FieldProblem[]) => (problem: FieldProblem) =>
  !told.some(({ field }) => problem.field === field || problem.field.startsWith(`${field}.`))

async function wordingOf({ topic }: Record<string, unknown>): Promise<number | undefined> {
  if (typeof topic !== 'string') return undefined
  const [found] = await listTopics(database(), { slugs: [topic] })
  return found?.wording
}
