import type { RecordField, RecordFields } from '@/lib/records/field'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, homeOf } from '@/lib/records/registry'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Fields } from '@/lib/revisions/model'
import type { RevisedType } from './model'

/** The title of a record as a history names it: "Ada Marlow on Easing the ban" for a position, that of the source for a
 * coding. */
export function subjectOf(type: RevisedType, record: string, fields: Fields | null, nameOf: NameOf): string {
  if (type === 'source-text') return nameOf('source', record) ?? record
  if (!fields) return record
  const name = (of: RecordType, field: string) => nameOf(of, String(fields[field])) ?? String(fields[field])
  switch (type) {
    case 'position':
    case 'absence':
      return `${name('actor', 'actor')} on ${name('topic', 'topic')}`
    case 'coding':
      return name('source', 'source')
    case 'quotation':
      return `words of ${[fields.speakers]
        .flat()
        .map((slug) => nameOf('actor', String(slug)) ?? String(slug))
        .join(', ')}`
    case 'summit':
      return String(fields.name)
    default:
      return descriptorOf(type).title(fields as never)
  }
}

/** The address of a revised record's page. */
export function subjectHref(type: RevisedType, record: string, fields: Fields | null): string | undefined {
  if (type === 'source-text') return `/sources/${record}/text`
  return fields ? homeOf(type, fields as never) : undefined
}

/** The source that a revised record is from; undefined where it is from none or does not name it. */
export function sourceOf(type: RevisedType, record: string, fields: Fields | null): string | undefined {
  if (type === 'source' || type === 'source-text') return record
  return typeof fields?.source === 'string' ? fields.source : undefined
}

/** All records that a record names, by type. A revision in an older shape may name none in a field. */
export function namedIn(type: RevisedType, fields: Fields | null): [RecordType, string][] {
  if (!fields || type === 'source-text') return []
  return namedInFields(descriptorOf(type).fields, fields)
}

function namedInFields(described: RecordFields, values: Fields): [RecordType, string][] {
  return Object.entries(described).flatMap(([name, field]) => namedInValue(field, values[name]))
}

function namedInValue(field: RecordField, value: unknown): [RecordType, string][] {
  if (value === null || value === undefined) return []
  const list = Array.isArray(value) ? value : [value]
  if (field.kind === 'record' || field.kind === 'records') return list.map((slug) => [field.of, String(slug)])
  if (field.kind === 'group' || field.kind === 'rows')
    return list.flatMap((row) => namedInFields(field.fields, Object(row) as Fields))
  return []
}
