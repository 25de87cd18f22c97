import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'

/**
 * One record as it was and as it is to be, in one of these three ways: made (`before` null), changed, or taken
 * out (`after` null). `version` is the number of its last revision, 0 where it never had one: somebody else's
 * later revision makes the change fail.
 */
export type Change<T extends RecordType = RecordType> = T extends RecordType
  ? { type: T; before: RecordOf<T> | null; after: RecordOf<T> | null; version: number }
  : never
