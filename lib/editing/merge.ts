import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { renameIn } from '@/lib/records/references'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import type { Change } from './change'

/** Types whose records can be merged. */
export type Mergeable = 'actor' | 'topic'
export const isMergeable = (text: string): text is Mergeable => text === 'actor' || text === 'topic'

/** A record that names the merged one, and the number of its last revision. */
export type Referring = { [T in RecordType]: { type: T; record: RecordOf<T>; version: number } }[RecordType]

type Merge<T extends Mergeable> = {
  type: T
  from: { record: RecordOf<T>; version: number }
  into: { record: RecordOf<T>; version: number }
  referring: Referring[]
}

/**
 * The changes that merge an actor or topic into another: every record that names `from` names `into`, `into` also gets
 * the names of `from`, and `from` is deleted. Positions keep their stance and count toward the current wording of the
 * other topic's proposition, so merging topics is right only where both propositions say the same.
 */
export function mergeChanges<T extends Mergeable>({ type, from, into, referring }: Merge<T>): Change[] {
  const [gone, merged] = [from.record.slug, into.record.slug]
  // Both merged records are changed below. Records of other types may have the same slug.
  const others = referring.filter(
    (other) => other.type !== type || ![gone, merged].includes((other.record as RecordOf<Mergeable>).slug),
  )
  const changes = others.map(({ type: of, record, version }) => {
    const after = renamed(of, record, type, gone, merged)
    const wording = type === 'topic' && of === 'position' ? { wording: (into.record as RecordOf<'topic'>).wording } : {}
    return { type: of, before: record, after: { ...after, ...wording }, version } as Change
  })
  return [
    ...changes,
    { type, before: into.record, after: mergedRecord(type, from.record, into.record), version: into.version } as Change,
    { type, before: from.record, after: null, version: from.version } as Change,
  ].toSorted((a, b) => RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type))
}

/**
 * Whether a merge would carry positions from a topic that is still to be worded to one that is worded, or the other
 * way: stances toward a name and stances toward a sentence cannot be told apart afterwards.
 */
export function mixesUnworded(from: RecordOf<'topic'>, into: RecordOf<'topic'>, changes: Change[]): boolean {
  if ((from.proposition === null) === (into.proposition === null)) return false
  return changes.some(({ type, before }) => type === 'position' && before !== null && before.topic === from.slug)
}

/**
 * Number of a topic's positions that are under review because of its wording. A merge would move them to a wording of
 * the other topic that they were not compared with, so they must be reviewed first.
 */
export function countUnread(topic: RecordOf<'topic'>, changes: Change[]): number {
  return changes.filter(
    ({ type, before }) =>
      type === 'position' && before !== null && before.topic === topic.slug && before.wording < topic.wording,
  ).length
}

function renamed<R extends object>(of: RecordType, record: R, type: Mergeable, gone: string, merged: string): R {
  return renameIn(record, descriptorOf(of).fields, type, gone, merged)
}

/** `into` after the merge. `into` may have named `from`: an actor as its organization, a topic as its broader topic. */
function mergedRecord<T extends Mergeable>(type: T, from: RecordOf<T>, into: RecordOf<T>): object {
  const joined = descriptorOf(type).merge?.(from, into) ?? into
  const record = renamed(type, joined, type, from.slug, into.slug)
  // A topic that was part of `from` would now be part of itself.
  return 'broader' in record && record.broader === into.slug ? { ...record, broader: null } : record
}
