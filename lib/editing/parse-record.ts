import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import type { KnownRecord } from './known-records'

/**
 * What is wrong with a field, named as the bundle does: `affiliations.0.from`, '' for the record as a whole. `known` are
 * records that may be the same as the one to be made; somebody can say that they are not.
 */
export type FieldProblem = { field: string; message: string; known?: KnownRecord[] }

/** Parses a record by its schema; gives the record, or a problem for each wrong field. */
export function parseRecord<T extends RecordType>(
  type: T,
  value: unknown,
): { record: RecordOf<T>; problems: [] } | { record: undefined; problems: FieldProblem[] } {
  const parsed = descriptorOf(type).schema.safeParse(value)
  // The schema of a type gives records of that type; TypeScript cannot follow the index.
  if (parsed.success) return { record: parsed.data as RecordOf<T>, problems: [] }
  return {
    record: undefined,
    problems: parsed.error.issues.map(({ path, message, code }) => ({
      field: path.map(String).join('.'),
      message: code === 'invalid_type' || code === 'invalid_value' ? plainly(message) : message,
    })),
  }
}

/** Rewords zod's messages about types: the user left the field empty, or chose none of the options. */
function plainly(message: string): string {
  return /expected (string|object|one of)|Invalid option/i.test(message) ? 'must be given' : message
}
