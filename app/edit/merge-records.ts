import type { Change } from '@/lib/editing/change'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { homeOf, type RecordOf, recordName, titleOf } from '@/lib/records/registry'
import 'server-only'
import type { MergePreview } from '@/components/editing/merge-page'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { findNameBook } from '@/db/queries/records/name-book'
import { listReferring } from '@/db/queries/records/referring'
import { countWords } from '@/lib/comparison/words'
import { countUnread, type Mergeable, mergeChanges } from '@/lib/editing/merge'
import { parseRecord } from '@/lib/editing/parse-record'
import { meantBy } from '@/lib/forms/name-book'
import { database } from '../database'

/** Records of each type that a preview names. */
const NAMED = 8

export const isMergeable = (text: string): text is Mergeable => text === 'actor' || text === 'topic'

/** What merging one record into another would change; undefined where there is no such record. */
export async function previewMerge(
  type: Mergeable,
  name: string,
  into: string,
  coder: string,
): Promise<MergePreview | undefined> {
  const db = database()
  const from = await findEditable(db, type, name)
  if (!from) return undefined
  const book = await findNameBook(db, [type])
  const meant = into === '' ? undefined : meantBy(book, type, into)
  const slug = meant && 'slug' in meant ? meant.slug : undefined
  const target = slug && slug !== name ? await findEditable(db, type, slug) : undefined
  const changes = target ? await changesOf(type, name, target.record.slug) : []
  return {
    type,
    from: shown(type, from.record),
    into: target && shown(type, target.record),
    changed: RECORD_TYPES.flatMap((of) => {
      const ofType = changes.filter(
        (change) =>
          change.type === of && change.before && (of !== type || ![name, slug].includes(recordName(change.before))),
      )
      if (ofType.length === 0) return []
      const named = ofType.slice(0, NAMED).map(({ before }) => {
        const record = before as never
        return { name: titleOf(of, record).slice(0, 90), href: homeOf(of, record) }
      })
      return [{ type: of, count: ofType.length, named }]
    }),
    problem:
      slug === name ? 'A record is not merged into itself.' : meant && 'problem' in meant ? meant.problem : undefined,
    dataVersion: (await findDataVersion(db))?.dataVersion ?? 0,
    book,
    coder,
  }
}

/** Merges, or says in words why not. `dataVersion` is the one that the preview showed. */
export async function merge(
  type: Mergeable,
  name: string,
  into: string,
  dataVersion: number,
  by: string,
): Promise<string | undefined> {
  const db = database()
  if ((await findDataVersion(db))?.dataVersion !== dataVersion)
    return 'Something was changed meanwhile: look at what would change once more.'
  const changes = await changesOf(type, name, into)
  if (changes.length === 0) return 'One of the two is not there any more.'
  const topic = type === 'topic' ? await findEditable(db, 'topic', name) : undefined
  const unread = topic ? countUnread(topic.record, changes) : 0
  if (unread > 0)
    return `${countWords(unread, 'position')} of it ${unread === 1 ? 'is' : 'are'} under review for an earlier wording: read them again first.`
  for (const { type: of, after } of changes) {
    const [problem] = after ? parseRecord(of, after).problems : []
    if (problem) return `${of} ${after ? recordName(after) : ''}: ${problem.field} ${problem.message}.`
  }
  try {
    await changeRecords(db, changes, { by, at: new Date().toISOString(), reason: `merged ${name} into ${into}` })
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return `${[problem.table, problem.field].filter(Boolean).join(' ')}: ${problem.message}.`
  }
  return undefined
}

async function changesOf(type: Mergeable, name: string, into: string): Promise<Change[]> {
  const db = database()
  const [from, target] = [await findEditable(db, type, name), await findEditable(db, type, into)]
  if (!from || !target || name === into) return []
  const referring = await listReferring(db, type, name)
  return mergeChanges({ type, from, into: target, referring } as Parameters<typeof mergeChanges>[0])
}

function shown(type: Mergeable, record: RecordOf<Mergeable>): MergePreview['from'] {
  const detail = 'proposition' in record ? record.proposition : (record.description ?? '')
  return { slug: record.slug, title: titleOf(type, record as never), detail }
}
