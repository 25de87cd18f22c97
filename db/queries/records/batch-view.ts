import type { Db } from '@/db/client'
import type { BatchView, NamedRecord } from '@/lib/editing/batch-view'
import { madeChanges } from '@/lib/editing/made-changes'
import { isMergeable, type Mergeable, type Referring } from '@/lib/editing/merge'
import { referringOf } from '@/lib/editing/merge-sides'
import { type Naming, type Sign, signOfChange } from '@/lib/editing/merge-signs'
import { type BatchRecord, sealOf } from '@/lib/editing/take-back'
import { RECORD_FORMS } from '@/lib/forms/records/forms'
import { labelAt } from '@/lib/forms/resolve'
import { descriptorOf, homeOf, type RecordOf, recordName } from '@/lib/records/registry'
import { changesIn } from './merge-preview'
import { findNameBook } from './name-book'
import { type AnyRecord, listReferring } from './referring'
import { shownTitle } from './shown-title'
import { findTakeBack } from './take-back'

/** What one write changed, and what taking it back would do; undefined where nothing was written under this name. */
export async function findBatchView(db: Db, batch: string): Promise<BatchView | undefined> {
  const found = await findTakeBack(db, batch)
  if (!found) return undefined
  const { at, by, reason, records, kept, changes } = found
  const named = new Map(records.map((record) => [record, nameOf(record)]))
  const merge = findMerge(reason, records)
  const into = merge && named.get(merge.into)
  return {
    batch,
    at,
    by,
    reason,
    merged: merge &&
      into && {
        from: nameOf(merge.from).title,
        into: { title: into.title, href: into.href ?? '/' },
        because: merge.because,
      },
    records: records.map((record) => ({
      ...nameOf(record),
      change: record.before === null ? 'made' : record.after === null ? 'gone' : 'changed',
    })),
    kept: kept.map(({ type, name, why, fields }) => ({
      record: nameOf(records.find((one) => one.type === type && one.name === name) as BatchRecord),
      why,
      fields: fields.map((field) => labelAt(RECORD_FORMS[type].fields, field)),
    })),
    seal: sealOf(kept),
    changes: changes.length,
    made: merge?.into.present ? await madeBy(db, merge, records) : [],
  }
}

function nameOf({ type, name, before, after, present }: BatchRecord): NamedRecord {
  const { noun } = descriptorOf(type)
  const record = (present ?? after ?? before) as never
  const title = shownTitle({ type, record } as AnyRecord)
  return { type, name, noun: noun.one, title, href: present ? homeOf(type, record) : undefined }
}

type Merge = { type: Mergeable; from: BatchRecord; into: BatchRecord; because: string }

/** The merge that a write was, by its reason: "merged one into other: because". */
function findMerge(reason: string, records: BatchRecord[]): Merge | undefined {
  const [, gone, stays, because = ''] = /^merged (\S+) into ([a-z0-9-]+)(?:: (.*))?$/s.exec(reason) ?? []
  const from = records.find((record) => isMergeable(record.type) && record.name === gone && record.after === null)
  const into = records.find((record) => record.type === from?.type && record.name === stays)
  return from && into && isMergeable(from.type) ? { type: from.type, from, into, because } : undefined
}

/** The changes of mind that a merge made and that are still on record. */
async function madeBy(db: Db, { type, from, into }: Merge, records: BatchRecord[]): Promise<Sign[]> {
  const moved = new Set(records.flatMap((record) => (record.type === 'position' ? [record.name] : [])))
  const slug = recordName(into.present as { slug: string })
  const referring = await listReferring(db, type, slug)
  const positions = referringOf({ referring }, 'position')
  const side = (own: boolean) => positions.filter(({ id }) => moved.has(id) === own)
  const made = madeChanges(side(true), side(false), changesIn(type, new Set([slug])))
  const titles = { from: nameOf(from).title, into: nameOf(into).title }
  const naming = await namingOf(db, referring)
  return made.map((change) => signOfChange(change, titles, naming, true))
}

async function namingOf(db: Db, referring: Referring[]): Promise<Naming> {
  const book = await findNameBook(db, ['topic', 'summit'])
  const quotations: RecordOf<'quotation'>[] = referringOf({ referring }, 'quotation')
  return {
    nameOf: (type, slug) => book[type]?.find((one) => one.slug === slug)?.name ?? slug,
    words: new Map(quotations.map(({ id, segments }) => [id, segments.map(({ exact }) => exact).join(' … ')])),
  }
}
