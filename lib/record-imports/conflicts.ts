import type { RecordType } from '@/lib/records/record-type'

/** Answers to a conflict: what is on record stays, or what is in the file takes its place. */
export const OURS = 'ours'
export const THEIRS = 'theirs'

/** In the choices of a mapping: the answer to every conflict that has none of its own. */
export const ALL_CONFLICTS = 'conflicts'

/** In the choices of a mapping: the conflict of one record, or of the text of a source (`source-text`). */
export const conflictId = (type: RecordType | 'source-text', name: string) => `conflict ${type} ${name}`
