import type { FormValues, Known } from '@/lib/records/descriptor'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'

/**
 * Merges the values of a form into the record before, or into a new record. Fields without an input stay unchanged. The
 * result is not yet parsed by its schema.
 */
export function mergeFormValues<T extends RecordType>(
  type: T,
  read: FormValues,
  before: RecordOf<T> | undefined,
  known: Known,
): unknown {
  const { key, mergeFormValues: merge } = descriptorOf(type)
  // `reread` and `sameMeaning` are choices of the form but not fields of the record.
  const { reread, sameMeaning, ...values } = read
  return { ...before, ...values, [key]: known.name, ...merge?.(read, before, known) }
}
