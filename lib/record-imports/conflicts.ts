import type { RecordType } from '@/lib/records/record-type'

/** Answers to a conflict: what is on record stays, or what is in the file takes its place. */
export const OURS = 'ours'
export const THEIRS = 'theirs'

/** In the choices of a mapping: the answer to every conflict that has none of its own. */
export const ALL_CONFLICTS = 'conflicts'

/** What can be on record with other content: a record of a type, or the text of a source. */
export type ConflictType = RecordType | 'source-text'

/**
 * Conflicts that can be decided together: of one type, with the same fields that differ. `difference` is the names of
 * these fields in the order of the record, with commas between; empty for a text.
 */
export type ConflictKind = { type: ConflictType; difference: string }

/** Conflicts of one kind, with the plans that they have: `mixed` where some stay and some are taken from the file. */
export type ConflictCount = ConflictKind & { count: number; plan: typeof OURS | typeof THEIRS | 'mixed' }

/** In the choices of a mapping: the conflict of one record, or of the text of a source (`source-text`). */
export const conflictId = (type: ConflictType, name: string) => `conflict ${type} ${name}`

/** In the choices of a mapping: all conflicts of one kind that have no answer of their own. */
export const conflictKindId = ({ type, difference }: ConflictKind) => `conflicts ${type} ${difference}`.trimEnd()

/** The kind whose id this is; undefined for every other id. */
export function parseConflictKindId(id: string): ConflictKind | undefined {
  const [, type, difference = ''] = /^conflicts ([a-z-]+)(?: ([A-Za-z,]+))?$/.exec(id) ?? []
  return type === undefined ? undefined : { type: type as ConflictType, difference }
}

/** Whether a sent text answers a conflict. */
export const isSide = (answer: string): answer is typeof OURS | typeof THEIRS => answer === OURS || answer === THEIRS

/** The record whose conflict has this id; undefined for every other id. */
export function parseConflictId(id: string): { type: ConflictType; name: string } | undefined {
  const [, type, name] = /^conflict ([a-z-]+) (.+)$/s.exec(id) ?? []
  return type === undefined || name === undefined ? undefined : { type: type as ConflictType, name }
}

/** The side that is chosen for one conflict: by its own answer, that of its kind, of its type, or of all. */
export function chosenSide(
  choices: Readonly<Record<string, string>>,
  { name, ...kind }: ConflictKind & { name: string },
): typeof OURS | typeof THEIRS {
  const answer =
    choices[conflictId(kind.type, name)] ??
    choices[conflictKindId(kind)] ??
    choices[conflictKindId({ ...kind, difference: '' })] ??
    choices[ALL_CONFLICTS]
  return answer === THEIRS ? THEIRS : OURS
}
