import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import type { KnownRecord } from './known-records'

/**
 * What is wrong with a field, named as the bundle does: `affiliations.0.from`, '' for the record as a whole. `known` are
 * records that may be the same as the one to be made; somebody can say that they are not.
 */
export type FieldProblem = { field: string; message: string; known?: KnownRecord[] }

/** A record as its schema has it, or what is wrong with it, field by field. */
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

/** zod speaks of types; a person left the field empty, or chose nothing that is offered. */
function plainly(message: string): string {
  return /expected (string|one of)|Invalid option/i.test(message) ? 'must be given' : message
}
