import type { FormValues, Known } from '@/lib/records/descriptor'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'

/**
 * The record that a form makes of another, or of nothing: what the form does not ask stays as it was. Not yet
 * checked against its schema.
 */
export function mergeFormValues<T extends RecordType>(
  type: T,
  read: FormValues,
  before: RecordOf<T> | undefined,
  known: Known,
): unknown {
  const { key, mergeFormValues: merge } = descriptorOf(type)
  // "Read again" is a box of the form and no field of the record.
  const { reread, ...values } = read
  return { ...before, ...values, [key]: known.name, ...merge?.(read, before, known) }
}
