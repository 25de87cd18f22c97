import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { findMergeChanges } from '@/db/queries/records/merge-changes'
import { countWords } from '@/lib/comparison/words'
import { historyHref, mergeHref } from '@/lib/editing/addresses'
import { mergeForm } from '@/lib/editing/form-names'
import { countUnread, isMergeable, type Mergeable } from '@/lib/editing/merge'
import { parseRecord } from '@/lib/editing/parse-record'
import { recordName } from '@/lib/records/registry'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import { forward } from '../change/rename'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

type Input = { type: string; name: string; form: FormFields }

/** Merges an actor or topic into the one named in the form, exactly as the preview showed, in one batch. */
export async function mergeRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  if (!isMergeable(type)) return refuse('not-found', 'Only actors and topics can be merged.')
  const into = form.get('into') ?? ''
  const { by, problems } = readAuthor(context, form)
  const problem: Problem | undefined = problems[0]
    ? { kind: 'invalid', message: 'Say who changes it.' }
    : await merge(context, { type, name, into, dataVersion: Number(form.get('dataVersion')), by })
  if (!problem) return { kind: 'done', href: historyHref(type, name), by }
  const page = { form: mergeForm(type, name), href: `${mergeHref(type, name)}?into=${encodeURIComponent(into)}` }
  return refuseForm(context, page, form, [{ field: '', message: problem.message }], problem.kind)
}

type Problem = { kind: RefusalKind; message: string }
type Merge = { type: Mergeable; name: string; into: string; dataVersion: number; by: string }

async function merge(
  { db, now: at }: Context,
  { type, name, into, dataVersion, by }: Merge,
): Promise<Problem | undefined> {
  if ((await findDataVersion(db))?.dataVersion !== dataVersion)
    return { kind: 'conflict', message: 'Something was changed meanwhile: look at what would change once more.' }
  const changes = await findMergeChanges(db, type, name, into)
  if (changes.length === 0) return { kind: 'not-found', message: 'One of the two is not there any more.' }
  const topic = type === 'topic' ? await findEditable(db, 'topic', name) : undefined
  const unread = topic ? countUnread(topic.record, changes) : 0
  if (unread > 0) return { kind: 'invalid', message: unreadWords(unread) }
  for (const { type: of, after } of changes) {
    const [problem] = after ? parseRecord(of, after).problems : []
    if (problem)
      return {
        kind: 'invalid',
        message: `${of} ${after ? recordName(after) : ''}: ${problem.field} ${problem.message}.`,
      }
  }
  const reason = `merged ${name} into ${into}`
  const refused = await refusalOf(() =>
    changeRecords(db, changes, { by, at, reason }, forward(db, { type, name, present: into, merged: true })),
  )
  if (!refused) return undefined
  if (kindOf(refused) === 'full') return { kind: 'full', message: refused.message }
  const words = [refused.table, refused.field].filter(Boolean).join(' ')
  return { kind: kindOf(refused), message: `${words}: ${refused.message}.` }
}

const unreadWords = (unread: number) =>
  `${countWords(unread, 'position')} of it ${unread === 1 ? 'is' : 'are'} under review for an earlier wording: read them again first.`
