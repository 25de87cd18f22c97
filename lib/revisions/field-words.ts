import { formatDate, parseDate } from '@/lib/dates'
import type { RecordField, RecordFields } from '@/lib/records/field'
import type { RecordType } from '@/lib/records/record-type'

/** Finds the name of a record by its slug or id. */
export type NameOf = (type: RecordType, slug: string) => string | undefined

/** Whether changes of a field are shown word by word. */
export const isProse = (field: RecordField) => field.kind === 'text' || field.prose === true

/** The value of a field in words; undefined where it is not given. */
export function fieldWords(field: RecordField, value: unknown, nameOf: NameOf): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value) && value.length === 0) return undefined
  // The type of the value is that of this field.
  if (field.words) return field.words(value as never)
  switch (field.kind) {
    case 'flag':
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value)
    case 'date':
      return dateWords(String(value))
    case 'record':
      return nameOf(field.of, String(value)) ?? String(value)
    case 'records':
      return listOf(value)
        .map((slug) => nameOf(field.of, String(slug)) ?? String(slug))
        .join(', ')
    case 'lines':
      return listOf(value).join(', ')
    case 'group':
      return groupWords(field.fields, value, nameOf)
    case 'rows':
      return listOf(value)
        .map((row) => groupWords(field.fields, row, nameOf))
        .join('; ')
    default:
      return String(value)
  }
}

/** An object in words, with the labels of a form: "Organization: CSIS, Role: Analyst". */
function groupWords(fields: RecordFields, value: unknown, nameOf: NameOf): string {
  const values = Object(value) as Record<string, unknown>
  return Object.entries(fields)
    .flatMap(([name, field]) => {
      if (field.kind === 'hidden') return []
      const words = fieldWords(field, values[name], nameOf)
      return words === undefined ? [] : [`${field.label}: ${words}`]
    })
    .join(', ')
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const dateWords = (value: string) => (parseDate(value) ? `${formatDate(value)} (${value})` : value)
