import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { namingFields } from '@/lib/records/references'
import { descriptorOf } from '@/lib/records/registry'
import type { Change } from './change'

type Fields = Record<string, unknown>

/** A record as one write found and left it, and as it is now. */
export type BatchRecord = {
  type: RecordType
  name: string
  /** Null where there was, or is, no such record. */
  before: object | null
  after: object | null
  /** The record now, possibly under another name. */
  present: object | null
  /** The number of the last revision of `present`, or under `name`. */
  latest: number
}

/** Why a record, or some fields of it, are not taken back. */
export type Kept = { type: RecordType; name: string; why: 'edited' | 'gone' | 'back' | 'rested on'; fields: string[] }

export type TakeBack = { changes: Change[]; kept: Kept[] }

/** A record that others outside the batch name, and therefore stays. */
export type RestedOn = ReadonlySet<string>
export const recordKey = (type: RecordType, name: string) => `${type} ${name}`

/**
 * The changes that take a whole write back. What was edited since keeps its edit: a field that is no longer as the write
 * left it stays as it is, and a record that the write made stays where somebody changed it or something rests on it. All
 * of these are named in `kept`.
 *
 * @param restedOn `recordKey` of each record of the batch that a record outside the batch names now
 */
export function takeBack(records: BatchRecord[], restedOn: RestedOn): TakeBack {
  const { renamed, others } = findRenamed(records)
  const staying = stayingRecords(others, restedOn)
  const changes: Change[] = []
  const kept: Kept[] = []
  for (const { from, to } of renamed) {
    if (!to.present || editedFields(to).length > 0)
      kept.push({ type: to.type, name: to.name, why: 'edited', fields: [] })
    else changes.push({ type: to.type, before: to.present, after: from.before, version: to.latest } as Change)
  }
  for (const record of others) {
    const { type, name, before, after, present, latest } = record
    const change = (back: object | null) =>
      changes.push({ type, before: present, after: back, version: latest } as Change)
    if (!before) {
      const why = staying.get(recordKey(type, name))
      if (why) kept.push({ type, name, why, fields: [] })
      else if (present) change(null)
    } else if (!after) {
      if (present) kept.push({ type, name, why: 'back', fields: [] })
      else change(before)
    } else if (!present) kept.push({ type, name, why: 'gone', fields: [] })
    else {
      const back = fieldsTakenBack(before as Fields, after as Fields, present as Fields)
      if (!isSame(back, present)) change(back)
      const edited = editedFields(record)
      if (edited.length > 0) kept.push({ type, name, why: 'edited', fields: edited })
    }
  }
  return { changes, kept }
}

/** The record with every field that is still as the write left it as it was before. */
function fieldsTakenBack(before: Fields, after: Fields, present: Fields): Fields {
  const changed = Object.keys(present).filter((field) => !isSame(before[field], after[field]))
  const untouched = changed.filter((field) => isSame(present[field], after[field]))
  return { ...present, ...Object.fromEntries(untouched.map((field) => [field, before[field]])) }
}

/** The fields that are no longer as the write left them. The name does not count: a renamed record is still the same. */
function editedFields({ type, after, present }: BatchRecord): string[] {
  const [left, now] = [after as Fields, present as Fields]
  return Object.keys(now).filter((field) => field !== descriptorOf(type).key && !isSame(now[field], left[field]))
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Records that the write made and that stay: edited ones, and whatever a record that stays names. */
function stayingRecords(records: BatchRecord[], restedOn: RestedOn): Map<string, Kept['why']> {
  const made = new Map(
    records.flatMap((record) =>
      record.before === null && record.present ? [[recordKey(record.type, record.name), record] as const] : [],
    ),
  )
  const staying = new Map<string, Kept['why']>()
  const stay = (key: string, why: Kept['why']) => {
    const record = made.get(key)
    if (!record || staying.has(key)) return
    staying.set(key, why)
    for (const named of namedBy(record.type, record.present)) stay(named, 'rested on')
  }
  for (const [key, record] of made) if (editedFields(record).length > 0) stay(key, 'edited')
  for (const key of restedOn) stay(key, 'rested on')
  return staying
}

/** `recordKey` of every record that a record names. */
export function namedBy(type: RecordType, record: object | null): string[] {
  const keys: string[] = []
  for (const { path, of } of NAMING[type]) addKeysAt(keys, of, record, path, 0)
  return keys
}

const NAMING = Object.fromEntries(
  RECORD_TYPES.map((type) => [type, namingFields(descriptorOf(type).fields)]),
) as Record<RecordType, ReturnType<typeof namingFields>>

/** Adds the keys of the names at a path, from its part `at` on. Imports ask this of every record, so nothing is copied. */
function addKeysAt(keys: string[], of: RecordType, value: unknown, path: readonly string[], at: number): void {
  if (Array.isArray(value)) {
    for (const one of value) addKeysAt(keys, of, one, path, at)
    return
  }
  const key = path[at]
  if (key === undefined) {
    if (typeof value === 'string') keys.push(recordKey(of, value))
  } else if (typeof value === 'object' && value !== null) addKeysAt(keys, of, (value as Fields)[key], path, at + 1)
}

type Renamed = { from: BatchRecord; to: BatchRecord }

/** A record that was given another name ends under the one and begins under the other; both hold the same fields. */
function findRenamed(records: BatchRecord[]): { renamed: Renamed[]; others: BatchRecord[] } {
  const fieldsOf = (type: RecordType, record: object | null) =>
    record && JSON.stringify({ type, ...record, slug: undefined })
  const renamed = records.flatMap((from): Renamed[] => {
    if (from.after) return []
    const to = records.find(
      (one) =>
        !one.before && one.type === from.type && fieldsOf(one.type, one.after) === fieldsOf(from.type, from.before),
    )
    return to ? [{ from, to }] : []
  })
  const paired = new Set(renamed.flatMap(({ from, to }) => [from, to]))
  return { renamed, others: records.filter((record) => !paired.has(record)) }
}

/** What the page showed as edited since, to be sent back with the form. */
export const sealOf = (kept: Kept[]): string =>
  kept
    .map(({ type, name, why, fields }) => [type, name, why, ...fields].join(' '))
    .toSorted()
    .join('\n')
