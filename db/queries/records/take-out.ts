import type { Db } from '@/db/client'
import { countWords } from '@/lib/comparison/words'
import type { NamedRecord } from '@/lib/editing/batch-view'
import type { Change } from '@/lib/editing/change'
import { recordKey } from '@/lib/editing/take-back'
import { withoutRecords } from '@/lib/editing/take-out'
import type { TakeOutView } from '@/lib/editing/take-out-view'
import { groupBy } from '@/lib/group-by'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, homeOf, recordName } from '@/lib/records/registry'
import { findEditable, lastVersion } from './editable'
import { type AnyRecord, listNaming } from './referring'
import { shownTitle } from './shown-title'

/** What goes when a record is taken out with everything that rests on it, and what stays without its name. */
export type TakeOutPlan = {
  /** The record itself first. */
  gone: AnyRecord[]
  changed: { one: AnyRecord; after: object }[]
  /** Whether more rests on it than one write takes out; the other lists are then a part, and nothing is to be done. */
  tooMany: boolean
}

/** Most records that one write takes out, changes or withdraws: each is asked about, and listed on the page. */
export const MOST_TAKEN_OUT = 1000

/** Undefined where there is no such record. */
export async function planTakeOut(db: Db, type: RecordType, name: string): Promise<TakeOutPlan | undefined> {
  const found = await findEditable(db, type, name)
  if (!found) return undefined
  const own = { type, record: found.record } as AnyRecord
  const gone = new Map([[keyOf(own), own]])
  const touched = new Map<string, AnyRecord>()
  let newly = [own]
  // Whatever goes may take further records along, until none is left.
  while (newly.length > 0) {
    const naming = (
      await Promise.all(newly.map((one) => listNaming(db, one.type, recordName(one.record), MOST_TAKEN_OUT + 1)))
    ).flat()
    for (const one of naming) if (!gone.has(keyOf(one))) touched.set(keyOf(one), one)
    if (gone.size + touched.size > MOST_TAKEN_OUT) return { gone: [own], changed: [], tooMany: true }
    const keys = new Set(gone.keys())
    newly = [...touched.values()].filter((one) => withoutRecords(one.type, one.record, keys) === null)
    for (const one of newly) {
      gone.set(keyOf(one), one)
      touched.delete(keyOf(one))
    }
  }
  const keys = new Set(gone.keys())
  const changed = [...touched.values()].flatMap((one) => {
    const after = withoutRecords(one.type, one.record, keys)
    return after ? [{ one, after }] : []
  })
  return { gone: [...gone.values()], changed, tooMany: false }
}

const keyOf = ({ type, record }: AnyRecord) => recordKey(type, recordName(record))

/** The changes that take everything out together. */
export function togetherChanges(db: Db, { gone, changed }: TakeOutPlan): Promise<Change[]> {
  return withVersions(db, [...gone.map((one) => ({ one, after: null })), ...changed])
}

/** The changes that withdraw every position and claim among what would go. */
export function withdrawalChanges(db: Db, plan: TakeOutPlan, withdrawal: string): Promise<Change[]> {
  const withdrawn = withdrawable(plan).map((one) => ({
    one,
    after: { ...one.record, status: 'withdrawn', withdrawal },
  }))
  return withVersions(db, withdrawn)
}

function withdrawable({ gone }: TakeOutPlan): AnyRecord[] {
  return gone.filter(({ record }) => 'status' in record && record.status === 'published' && 'withdrawal' in record)
}

function withVersions(db: Db, changes: { one: AnyRecord; after: object | null }[]): Promise<Change[]> {
  return Promise.all(
    changes.map(async ({ one: { type, record }, after }) => {
      const version = await lastVersion(db, type, recordName(record))
      return { type, before: record, after, version } as Change
    }),
  )
}

/** What the page listed, to be sent back with its form. */
export function sealOfPlan({ gone, changed }: TakeOutPlan): string {
  return [...gone, ...changed.map(({ one }) => one)].map(keyOf).toSorted().join('\n')
}

/** Undefined where there is no such record. */
export async function findTakeOut(db: Db, type: RecordType, name: string): Promise<TakeOutView | undefined> {
  const plan = await planTakeOut(db, type, name)
  const [own] = plan?.gone ?? []
  if (!plan || !own) return undefined
  const { noun, title, home } = descriptorOf(type)
  return {
    type,
    name,
    noun: noun.one,
    title: title(own.record),
    home: home(own.record),
    version: await lastVersion(db, type, name),
    restsOn: [...groupBy(plan.gone.slice(1), (one) => one.type)].map(([of, records]) => {
      const { one, many } = descriptorOf(of).noun
      return { type: of, heading: countWords(records.length, one, many), records: records.map(named) }
    }),
    together: plan.gone.map(named),
    changed: plan.changed.map(({ one }) => named(one)),
    withdrawn: withdrawable(plan).map(named),
    seal: sealOfPlan(plan),
    most: plan.tooMany ? MOST_TAKEN_OUT : undefined,
  }
}

function named(one: AnyRecord): NamedRecord {
  const { type, record } = one
  const href = homeOf(type, record as never)
  return { type, name: recordName(record), noun: descriptorOf(type).noun.one, title: shownTitle(one), href }
}
