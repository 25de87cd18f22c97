import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'

/**
 * A change of one record: created (`before` is null), changed, or deleted (`after` is null). `version` is the number of
 * its last revision, 0 where it never had one; the change fails where somebody else has saved a later revision.
 */
export type Change<T extends RecordType = RecordType> = T extends RecordType
  ? { type: T; before: RecordOf<T> | null; after: RecordOf<T> | null; version: number }
  : never
