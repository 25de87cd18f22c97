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
 * Everything that changes where one actor or topic becomes another: whatever names the one names the other, what the
 * one was called is kept, and the one goes. Positions keep their stance and count toward the other topic's
 * proposition as it is worded now, so two topics are merged only where both sentences say the same.
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
 * How many positions of a topic are under review for their wording. A merge would put them on the other topic's
 * wording in force as if somebody had read them against it, so they are read again first.
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

/** The one that stays. It may have named the one that goes: an actor as an organization, a topic as the wider one. */
function keptRecord<T extends Mergeable>(type: T, from: RecordOf<T>, into: RecordOf<T>): object {
  const joined = descriptorOf(type).merge?.(from, into) ?? into
  const record = renamed(type, joined, type, from.slug, into.slug)
  // A topic that was part of the one that goes is not part of itself.
  return 'broader' in record && record.broader === into.slug ? { ...record, broader: null } : record
}
