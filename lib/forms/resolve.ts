import type { FieldProblem } from '@/lib/editing/parse-record'
import type { RecordType } from '@/lib/records/record-type'
import { type Field, keyOf, type Sent } from './field'
import { meantBy, type NameBook, shownName } from './name-book'

/** Types of the records that some fields name. */
export function typesNamed(fields: Field[]): RecordType[] {
  const types = fields.flatMap((field): RecordType[] => {
    if (field.kind === 'record' || field.kind === 'records') return [field.of]
    return field.kind === 'group' || field.kind === 'rows' ? typesNamed(field.fields) : []
  })
  return [...new Set(types)]
}

/** Replaces typed names by slugs. A name that no record has stays as typed, with a problem. */
export function resolveNames(
  fields: Field[],
  sent: ReadonlyMap<string, string>,
  book: NameBook,
): { sent: Map<string, string>; problems: FieldProblem[] } {
  const resolved = new Map(sent)
  const problems: FieldProblem[] = []
  for (const [name, value] of sent) {
    const field = fieldAt(fields, name)
    if (field?.kind !== 'record' && field?.kind !== 'records') continue
    const lines = (field.kind === 'records' ? value.split(/\r\n?|\n/) : [value]).map((line) => line.trim())
    const slugs = lines.map((typed) => {
      if (typed === '') return ''
      const meant = meantBy(book, field.of, typed)
      if ('slug' in meant) return meant.slug
      problems.push({ field: name, message: meant.problem })
      return typed
    })
    resolved.set(name, slugs.join('\n'))
  }
  return { sent: resolved, problems }
}

/** Field beside boxes to tick, in which further records are named. */
export const moreField = (name: string) => `${name}.more`

/** The names typed beside boxes, by the field that they belong to. */
function typedWithBoxes(fields: Field[], sent: Sent): [field: string, input: string, typed: string][] {
  return [...sent].flatMap(([input, typed]): [string, string, string][] => {
    const name = input.replace(/\.more$/, '')
    return name !== input && fieldAt(fields, name)?.kind === 'records' && typed.trim() !== ''
      ? [[name, input, typed]]
      : []
  })
}

/** The lines that are typed beside boxes. */
export const moreLines = (fields: Field[], sent: Sent) =>
  typedWithBoxes(fields, sent).flatMap(([, , typed]) => typed.split('\n').map((line) => line.trim()))

/** The form with what is typed beside boxes added to those that are ticked. */
export function withMore(fields: Field[], sent: Sent): Map<string, string> {
  const whole = new Map(sent)
  for (const [name, input, typed] of typedWithBoxes(fields, sent)) {
    whole.set(name, [whole.get(name) ?? '', typed].filter(Boolean).join('\n'))
    whole.delete(input)
  }
  return whole
}

/** Replaces slugs by the names that a form shows. */
export function withNames(fields: Field[], values: ReadonlyMap<string, string>, book: NameBook): Map<string, string> {
  return new Map(
    [...values].map(([name, value]) => {
      const field = fieldAt(fields, name)
      if (field?.kind !== 'record' && field?.kind !== 'records') return [name, value]
      // Quotations are boxes to tick, with their words beside them.
      if (field.of === 'quotation') return [name, value]
      return [name, value.split('\n').map((slug) => shownName(book, field.of, slug)).join('\n')] // biome-ignore format: one thought
    }),
  )
}

/** The label of a field by its flat name, after the labels of the groups around it: "Conditions, What". */
export function labelAt(fields: Field[], name: string): string {
  const parts = name.split('.')
  const labels = parts.flatMap((_, index) => {
    const field = fieldAt(fields, parts.slice(0, index + 1).join('.'))
    return field && field.kind !== 'hidden' ? [field.label] : []
  })
  return [...new Set(labels)].join(', ') || name
}

/** The name of the input for a field of the record: they differ where the form has another input of that name. */
export function inputOf(fields: Field[], key: string): string {
  return fields.find((field) => keyOf(field) === key)?.name ?? key
}

/** The field with a flat name: `affiliations.0.actor` is the field `actor` of the rows `affiliations`. */
export function fieldAt(fields: Field[], name: string): Field | undefined {
  const [first, ...rest] = name.split('.')
  const field = fields.find((one) => one.name === first)
  if (!field || rest.length === 0) return field
  if (field.kind === 'group') return fieldAt(field.fields, rest.join('.'))
  return field.kind === 'rows' ? fieldAt(field.fields, rest.slice(1).join('.')) : undefined
}
