import { type DifferencePart, differenceOf } from '@/lib/evidence/difference'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import { fieldWords, isProse, type NameOf } from './field-words'
import type { Fields, Revision } from './model'

/** A changed field in words; for prose `parts` is the difference word by word. */
export type Change = {
  field: string
  label: string
  before: string | undefined
  after: string | undefined
  parts: DifferencePart[] | undefined
}

/**
 * The fields that a revision changed, in the record's order; none for a first version. Both records have today's shape,
 * as `listRevisions` returns them.
 */
export function listChanges(
  type: RecordType,
  { before, after }: Pick<Revision, 'before' | 'after'>,
  nameOf: NameOf,
): Change[] {
  if (!before || !after) return []
  const { schema, fields } = descriptorOf(type)
  return Object.keys(schema.shape).flatMap((name) => {
    const field = fields[name]
    if (!field || isSame(before[name], after[name])) return []
    const [was, is] = [fieldWords(field, before[name], nameOf), fieldWords(field, after[name], nameOf)]
    const parts = isProse(field) && was !== undefined && is !== undefined ? differenceOf(was, is) : undefined
    return [{ field: name, label: field.label, before: was, after: is, parts }]
  })
}

/** One field of a record in words. */
export type FieldInWords = { field: string; label: string; words: string }

/** The fields of a record that are given, in the order of its form; its name in addresses is no part of what it says. */
export function listFields(type: RecordType, record: Fields, nameOf: NameOf): FieldInWords[] {
  const { fields, key } = descriptorOf(type)
  return Object.entries(fields).flatMap(([name, field]) => {
    if (name === key || name === 'slug') return []
    const words = fieldWords(field, record[name], nameOf)
    return words === undefined ? [] : [{ field: name, label: field.label, words }]
  })
}

/** Absent and null both mean "not given". */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
