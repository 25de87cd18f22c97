import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { findMergeChanges } from '@/db/queries/records/merge-changes'
import { countWords } from '@/lib/comparison/words'
import { batchHref, editHref, mergeHref } from '@/lib/editing/addresses'
import { mergeForm } from '@/lib/editing/form-names'
import { countUnread, isMergeable, type Mergeable, mixesUnworded } from '@/lib/editing/merge'
import { parseRecord } from '@/lib/editing/parse-record'
import { recordName } from '@/lib/records/registry'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import { forward } from '../change/rename'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader, storageKindOf } from '../result'
import { keepApart } from './keep-apart'

type Input = { type: string; name: string; form: FormFields }

/**
 * Takes the answer to the question whether two records are the same: merges one into the other, exactly as the preview
 * showed, in one batch and for a reason that its history keeps; keeps them apart for good; or does nothing yet.
 */
export async function mergeRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  if (!isMergeable(type)) return refuse('not-found', 'Only actors and topics can be merged.')
  const into = form.get('into') ?? ''
  const { by, problems } = readAuthor(context, form)
  const answer = form.get('answer')
  const because = (form.get('because') ?? '').trim()
  if (answer !== 'same' && answer !== 'two') return { kind: 'done', href: editHref(type, name), by }
  const answered: Answered = problems[0]
    ? { kind: 'invalid', message: 'Say who changes it.' }
    : answer === 'two'
      ? await answerTwo(context, { type, name, into, by })
      : because === ''
        ? { kind: 'invalid', message: 'Say why they are the same.' }
        : await merge(context, { type, name, into, dataVersion: Number(form.get('dataVersion')), by, because })
  if ('href' in answered) return { kind: 'done', href: answered.href, by }
  const problem = answered
  const page = { form: mergeForm(type, name), href: `${mergeHref(type, name)}?into=${encodeURIComponent(into)}` }
  return refuseForm(context, page, form, [{ field: '', message: problem.message }], problem.kind)
}

type Problem = { kind: RefusalKind; message: string }
type Answered = Problem | { href: string }
type Pair = { type: Mergeable; name: string; into: string; by: string }
type Merge = Pair & { dataVersion: number; because: string }

/** Keeps in mind that two records are two. Nothing of the library changes. */
async function answerTwo({ db, now: at }: Context, { type, name, into, by }: Pair): Promise<Answered> {
  const both = await Promise.all([findEditable(db, type, name), findEditable(db, type, into)])
  if (both.includes(undefined) || name === into)
    return { kind: 'not-found', message: 'One of the two is not there any more.' }
  await keepApart(db, { type, name, other: into, by, at })
  return { href: `${mergeHref(type, name)}?into=${encodeURIComponent(into)}` }
}

async function merge(
  { db, now: at }: Context,
  { type, name, into, dataVersion, by, because }: Merge,
): Promise<Answered> {
  if ((await findDataVersion(db))?.dataVersion !== dataVersion)
    return { kind: 'conflict', message: 'Something was changed meanwhile: look at what would change once more.' }
  const changes = await findMergeChanges(db, type, name, into)
  if (changes.length === 0) return { kind: 'not-found', message: 'One of the two is not there any more.' }
  const both = type === 'topic' ? await Promise.all([name, into].map((one) => findEditable(db, 'topic', one))) : []
  const [topic, other] = both
  if (topic && other && mixesUnworded(topic.record, other.record, changes))
    return { kind: 'invalid', message: UNWORDED }
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
  const reason = `merged ${name} into ${into}: ${because}`
  let batch = ''
  const refused = await refusalOf(() =>
    changeRecords(db, changes, { by, at, reason }, (signature) => {
      batch = signature.batch
      return forward(db, { type, name, present: into, merged: true })
    }),
  )
  if (!refused) return { href: batchHref(batch) }
  const storage = storageKindOf(refused)
  if (storage) return { kind: storage, message: refused.message }
  const words = [refused.table, refused.field].filter(Boolean).join(' ')
  return { kind: kindOf(refused), message: `${words}: ${refused.message}.` }
}

const UNWORDED =
  'One of the two is not worded yet: give it its proposition and read its positions against that first, then merge.'

const unreadWords = (unread: number) =>
  `${countWords(unread, 'position')} of it ${unread === 1 ? 'is' : 'are'} under review for an earlier wording: read them again first.`
