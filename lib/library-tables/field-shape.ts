import { z } from 'zod'
import type { RecordField, RecordFields } from '@/lib/records/field'
import { date, day } from '@/lib/records/values'

/** What a field of a record is in a table: one value, several columns, or rows of a table of its own. */
export type FieldShape =
  | { kind: 'value'; type: 'string' | 'integer' | 'boolean' | 'date' | 'edtf'; required: boolean; codes?: string[] }
  | { kind: 'group'; shape: Shape; fields: RecordFields; required: boolean }
  | { kind: 'values'; item: z.ZodType }
  | { kind: 'rows'; shape: Shape; fields: RecordFields }

/** The fields of an object, each with its schema. */
export type Shape = Record<string, z.ZodType>

/**
 * The shape of a field, by its schema and its descriptor.
 * @throws for a schema that no table can hold
 */
export function fieldShape(schema: z.ZodType, field: RecordField): FieldShape {
  const required = !(schema instanceof z.ZodNullable)
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema
  const fields = 'fields' in field ? field.fields : {}
  if (inner instanceof z.ZodObject) return { kind: 'group', shape: inner.shape, fields, required }
  if (inner instanceof z.ZodArray) {
    const item = inner.element as z.ZodType
    return item instanceof z.ZodObject ? { kind: 'rows', shape: item.shape, fields } : { kind: 'values', item }
  }
  return { kind: 'value', ...valueShape(inner, required) }
}

function valueShape(schema: z.ZodType, required: boolean) {
  if (schema === date) return { type: 'edtf' as const, required }
  if (schema === day) return { type: 'date' as const, required }
  if (schema instanceof z.ZodEnum) return { type: 'string' as const, required, codes: schema.options.map(String) }
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' as const, required }
  if (schema instanceof z.ZodNumber) return { type: 'integer' as const, required }
  // An empty text cannot be told from a missing one in a CSV file.
  if (schema instanceof z.ZodString)
    return { type: 'string' as const, required: required && !schema.safeParse('').success }
  throw new Error('A field of a record has a schema that no table can hold.')
}
