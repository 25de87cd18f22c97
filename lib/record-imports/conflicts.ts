import { isRecordType, type RecordType } from '@/lib/records/record-type'

/** Answers to a conflict: what is on record stays, or what is in the file takes its place. */
export const OURS = 'ours'
export const THEIRS = 'theirs'

/** In the choices of a mapping: the answer to every conflict that has none of its own. */
export const ALL_CONFLICTS = 'conflicts'

/** In the choices of a mapping: the conflict of one record, or of the text of a source (`source-text`). */
export const conflictId = (type: RecordType | 'source-text', name: string) => `conflict ${type} ${name}`

/** The record that a conflict is about; undefined for another choice. */
export function parseConflictId(id: string): { type: RecordType | 'source-text'; name: string } | undefined {
  const [word, type = '', name = '', ...more] = id.split(' ')
  if (word !== 'conflict' || name === '' || more.length > 0) return undefined
  return isRecordType(type) || type === 'source-text' ? { type, name } : undefined
}
