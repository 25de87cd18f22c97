import type { Db } from '@/db/client'
import { findExisting } from '@/db/queries/history/names'
import { upgradeRecord } from '@/lib/bundle/upgrade'
import type { BatchView, NamedRecord } from '@/lib/editing/batch-view'
import { madeChanges } from '@/lib/editing/made-changes'
import { isMergeable, type Mergeable, type Referring } from '@/lib/editing/merge'
import { referringOf } from '@/lib/editing/merge-sides'
import { type Naming, type Sign, signOfChange } from '@/lib/editing/merge-signs'
import { type BatchRecord, sealOf } from '@/lib/editing/take-back'
import { RECORD_FORMS } from '@/lib/forms/records/forms'
import { labelAt } from '@/lib/forms/resolve'
import { descriptorOf, homeOf, type RecordOf, recordName } from '@/lib/records/registry'
import { BATCH_PAGE, findMadeBatch, listMadeRecords, type MadeBatch, madeSeal } from './made-batch'
import { changesIn } from './merge-preview'
import { findNameBook } from './name-book'
import { type AnyRecord, listReferring } from './referring'
import { shownTitle } from './shown-title'
import { findTakeBack } from './take-back'

/**
 * What one write changed, and what taking it back would do; undefined where nothing was written under this name.
 *
 * @param after of a write of many records: the revision after which the page of its list begins
 */
export async function findBatchView(db: Db, batch: string, after = 0): Promise<BatchView | undefined> {
  const many = await findMadeBatch(db, batch)
  if (many) return madeView(db, many, after)
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
    total: records.length,
    counts: [],
    next: undefined,
    staying: 0,
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

async function madeView(db: Db, many: MadeBatch, after: number): Promise<BatchView> {
  const { batch, at, by, reason, counts, total, staying, removable, changed } = many
  const found = await listMadeRecords(db, batch, after)
  const page = found.slice(0, BATCH_PAGE)
  const { exists } = await findExisting(
    db,
    page.map(({ type, name }) => [type, name] as const),
  )
  const named = page.map(({ type, name, change, record, shape }) => {
    const upgraded = upgradeRecord(type, record as Record<string, unknown>, shape)
    const present = exists(type, name) ? upgraded : null
    return { ...nameOf({ type, name, before: null, after: upgraded, present, latest: 0 }), change }
  })
  const changes = [...removable.values()].reduce((sum, keys) => sum + keys.length, changed.changes.length)
  return {
    batch,
    at,
    by,
    reason,
    merged: undefined,
    total,
    counts: counts.map(({ type, added, changed, removed }) => {
      const { noun } = descriptorOf(type)
      return { words: noun.many, count: added + changed + removed }
    }),
    next: found.length > BATCH_PAGE ? page.at(-1)?.id : undefined,
    staying,
    records: named,
    kept: [],
    seal: madeSeal(many),
    changes,
    made: [],
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
