import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { renameIn } from '@/lib/records/references'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import type { Change } from './change'

/** What can be merged into another of its type. */
export type Mergeable = 'actor' | 'topic'
export const isMergeable = (text: string): text is Mergeable => text === 'actor' || text === 'topic'

/** A record that names what is merged, and the number of its last revision. */
export type Referring = { [T in RecordType]: { type: T; record: RecordOf<T>; version: number } }[RecordType]

type Merge<T extends Mergeable> = {
  type: T
  from: { record: RecordOf<T>; version: number }
  into: { record: RecordOf<T>; version: number }
  referring: Referring[]
}

/**
 * The changes that merge an actor or topic into another: every record that names `from` names `into`, `into` also gets
 * the names of `from`, and `from` is deleted. Positions keep their stance and count toward the wording in force of the
 * other topic's proposition, so two topics are merged only where both sentences say the same.
 */
export function mergeChanges<T extends Mergeable>({ type, from, into, referring }: Merge<T>): Change[] {
  const [gone, kept] = [from.record.slug, into.record.slug]
  // The two themselves are changed below; a source or a claim may well have the slug of an actor.
  const others = referring.filter(
    (other) => other.type !== type || ![gone, kept].includes((other.record as RecordOf<Mergeable>).slug),
  )
  const changes = others.map(({ type: of, record, version }) => {
    const after = renamed(of, record, type, gone, kept)
    const wording = type === 'topic' && of === 'position' ? { wording: (into.record as RecordOf<'topic'>).wording } : {}
    return { type: of, before: record, after: { ...after, ...wording }, version } as Change
  })
  return [
    ...changes,
    { type, before: into.record, after: keptRecord(type, from.record, into.record), version: into.version } as Change,
    { type, before: from.record, after: null, version: from.version } as Change,
  ].toSorted((a, b) => RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type))
}

/**
 * The number of positions of a topic that are under review for their wording. A merge would put them on the other
 * topic's wording in force, which nobody has read them against, so they are read again first.
 */
export function countUnread(topic: RecordOf<'topic'>, changes: Change[]): number {
  return changes.filter(
    ({ type, before }) =>
      type === 'position' && before !== null && before.topic === topic.slug && before.wording < topic.wording,
  ).length
}

function renamed<R extends object>(of: RecordType, record: R, type: Mergeable, gone: string, kept: string): R {
  return renameIn(record, descriptorOf(of).fields, type, gone, kept)
}

/** `into` after the merge. It may have named `from`: an actor as its organization, a topic as the one it is part of. */
function keptRecord<T extends Mergeable>(type: T, from: RecordOf<T>, into: RecordOf<T>): object {
  const joined = descriptorOf(type).merge?.(from, into) ?? into
  const record = renamed(type, joined, type, from.slug, into.slug)
  // A topic that was part of `from` would now be part of itself.
  return 'broader' in record && record.broader === into.slug ? { ...record, broader: null } : record
}
