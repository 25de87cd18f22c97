import type { Db } from '@/db/client'
import { findDataVersion } from '@/db/queries/library/data-version'
import type { Change } from '@/lib/editing/change'
import type { Mergeable } from '@/lib/editing/merge'
import type { MergedRecord, MergePreview } from '@/lib/editing/merge-preview'
import { meantBy } from '@/lib/forms/name-book'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { homeOf, type RecordOf, recordName, titleOf } from '@/lib/records/registry'
import { findEditable } from './editable'
import { findMergeChanges } from './merge-changes'
import { findNameBook } from './name-book'

/** Most records of each type that a preview names. */
const MOST_NAMED = 8

/** The preview of a merge; undefined where there is no record to merge. */
export async function findMergePreview(
  db: Db,
  type: Mergeable,
  name: string,
  into: string,
): Promise<MergePreview | undefined> {
  const from = await findEditable(db, type, name)
  if (!from) return undefined
  const book = await findNameBook(db, [type])
  const meant = into === '' ? undefined : meantBy(book, type, into)
  const slug = meant && 'slug' in meant ? meant.slug : undefined
  const target = slug && slug !== name ? await findEditable(db, type, slug) : undefined
  const changes = target ? await findMergeChanges(db, type, name, target.record.slug) : []
  const others = changes.filter(
    ({ type: of, before }) => before && (of !== type || ![name, slug].includes(recordName(before))),
  )
  return {
    type,
    from: shown(type, from.record),
    into: target && shown(type, target.record),
    changed: byType(others),
    problem:
      slug === name ? 'A record is not merged into itself.' : meant && 'problem' in meant ? meant.problem : undefined,
    dataVersion: (await findDataVersion(db))?.dataVersion ?? 0,
    book,
  }
}

function byType(changes: Change[]): MergePreview['changed'] {
  return RECORD_TYPES.flatMap((type) => {
    const ofType = changes.filter((change) => change.type === type)
    if (ofType.length === 0) return []
    const named = ofType.slice(0, MOST_NAMED).map(({ before }) => {
      const record = before as never
      return { name: titleOf(type, record).slice(0, 90), href: homeOf(type, record) }
    })
    return [{ type, count: ofType.length, named }]
  })
}

function shown(type: Mergeable, record: RecordOf<Mergeable>): MergedRecord {
  const detail = 'proposition' in record ? record.proposition : (record.description ?? '')
  return { slug: record.slug, title: titleOf(type, record as never), detail }
}
