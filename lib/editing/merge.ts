import { type Change, RECORD_TYPES, type RecordOf, type RecordType } from './record-types'

/** What can be merged into another of its kind. */
export type Mergeable = 'actor' | 'topic'
export const isMergeable = (text: string): text is Mergeable => text === 'actor' || text === 'topic'

/** A record that names what is merged, and the number of its last revision. */
export type Referring = { [T in RecordType]: { type: T; record: RecordOf<T>; version: number } }[RecordType]

/** Fields that name an actor or a topic: by themselves, in a list of names, or in a list of objects. */
const NAMES: Record<
  Mergeable,
  Partial<Record<RecordType, { one?: string[]; many?: string[]; inside?: [string, string][] }>>
> = {
  actor: {
    source: { inside: [['authors', 'actor']] },
    actor: { inside: [['affiliations', 'actor']] },
    coding: { many: ['actors'] },
    quotation: { many: ['speakers'] },
    position: { one: ['actor', 'onBehalfOf', 'reportedBy'] },
    claim: { one: ['claimant', 'onBehalfOf', 'reportedBy'], inside: [['responses', 'actor']] },
    absence: { one: ['actor'] },
  },
  topic: {
    topic: { one: ['broader'] },
    coding: { many: ['topics'] },
    position: { one: ['topic'] },
    claim: { one: ['topic'] },
    absence: { one: ['topic'] },
  },
}

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
  // The two themselves; a source or a claim may well have the slug of an actor.
  const others = referring.filter(
    (other) => other.type !== type || ![gone, kept].includes((other.record as RecordOf<Mergeable>).slug),
  )
  const changes = others.map(({ type: of, record, version }) => {
    const after = renamed(type, of, record, gone, kept)
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

function renamed(type: Mergeable, of: RecordType, record: object, gone: string, kept: string): object {
  const { one = [], many = [], inside = [] } = NAMES[type][of] ?? {}
  const after: Record<string, unknown> = { ...record }
  for (const field of one) if (after[field] === gone) after[field] = kept
  for (const field of many)
    after[field] = [...new Set((after[field] as string[]).map((slug) => (slug === gone ? kept : slug)))]
  for (const [list, field] of inside)
    after[list] = (after[list] as Record<string, unknown>[]).map((row) =>
      row[field] === gone ? { ...row, [field]: kept } : row,
    )
  return after
}

/** The one that stays, which may have named the one that goes: an actor as an organization, a topic as the wider one. */
function keptRecord<T extends Mergeable>(type: T, from: RecordOf<T>, into: RecordOf<T>): object {
  const record = renamed(type, type, joined(type, from, into), from.slug, into.slug)
  return 'broader' in record && record.broader === into.slug ? { ...record, broader: null } : record
}

/** The one that stays also goes by the names of the one that goes, and has been where that one was. */
function joined<T extends Mergeable>(type: T, from: RecordOf<T>, into: RecordOf<T>): RecordOf<T> {
  if (type !== 'actor') return into
  const [gone, kept] = [from as RecordOf<'actor'>, into as RecordOf<'actor'>]
  const known = new Set([kept.name, ...kept.aliases])
  const aliases = [...kept.aliases, ...[gone.name, ...gone.aliases].filter((name) => !known.has(name))]
  const same = (a: object) => JSON.stringify(a)
  const affiliations = [
    ...kept.affiliations,
    ...gone.affiliations.filter((one) => !kept.affiliations.some((other) => same(one) === same(other))),
  ]
  return { ...kept, aliases, affiliations } as RecordOf<T>
}
