import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { type NamingField, namingFields } from '@/lib/records/references'
import { descriptorOf, type RecordOf } from '@/lib/records/registry'
import { type Bundle, recordsOf } from './schema'

/** The records of a bundle by type and slug or id. */
export type Names = { [T in RecordType]: Map<string, RecordOf<T>> }
export type Report = (record: string, field: string, message: string) => void

type Values = Record<string, unknown>

/** Indexes all records by name. Reports names that two records of a type have. */
export function indexNames(bundle: Bundle, report: Report): Names {
  const index = (list: string, records: Values[], key: string) => {
    const found = new Map<unknown, Values>()
    records.forEach((record, number) => {
      if (found.has(record[key]))
        report(`${list}[${number}] (${record[key]})`, key, 'this name is taken by another record')
      found.set(record[key], record)
    })
    return found
  }
  const named = RECORD_TYPES.map((type) => {
    const { list, key, address, fields } = descriptorOf(type)
    const records = recordsOf(bundle, type) as Values[]
    const byKey = index(list, records, key)
    if (address !== undefined && address !== key) index(list, records, address)
    for (const [name, field] of Object.entries(fields))
      if (field.kind === 'rows' && 'id' in field.fields)
        index(
          name,
          records.flatMap((record) => record[name] as Values[]),
          'id',
        )
    return [type, byKey]
  })
  return Object.fromEntries(named) as unknown as Names
}

/** Reports every name in a record that no record has. */
export function checkNames(
  type: RecordType,
  record: Values,
  label: string,
  { names, report }: { names: Names; report: Report },
) {
  for (const { path, of, row } of NAMING[type]) checkPath(record, path, label, { known: names[of], row, report })
}

/** @param row the noun for rows of the outermost list, where these have ids of their own */
type Naming = { path: readonly string[]; of: RecordType; row: string | undefined }
type Check = { known: Map<string, unknown>; row: string | undefined; report: Report }

/** Problems inside rows with ids name the row; those inside other rows name the list. */
function checkPath(value: Values, [first = '', ...rest]: readonly string[], label: string, check: Check) {
  const { known, row, report } = check
  if (rest.length === 0) return reportUnknown(value[first], known, label, first, report)
  for (const one of value[first] as Values[])
    if (row === undefined) for (const names of valuesAt(one, rest)) reportUnknown(names, known, label, first, report)
    else checkPath(one, rest, rowName(label, row, one), { ...check, row: undefined })
}

function valuesAt(value: unknown, [first, ...rest]: readonly string[]): unknown[] {
  if (first === undefined) return [value]
  const inner = (value as Values)[first]
  return Array.isArray(inner) && rest.length > 0 ? inner.flatMap((one) => valuesAt(one, rest)) : valuesAt(inner, rest)
}

function reportUnknown(names: unknown, known: Map<string, unknown>, label: string, field: string, report: Report) {
  if (Array.isArray(names)) for (const name of names) reportUnknown(name, known, label, field, report)
  else if (typeof names === 'string' && !known.has(names)) report(label, field, `nothing here is called "${names}"`)
}

const NAMING = Object.fromEntries(
  RECORD_TYPES.map((type) => [type, namingFields(descriptorOf(type).fields).map((field) => namingOf(type, field))]),
) as Record<RecordType, Naming[]>

function namingOf(type: RecordType, { path, of }: NamingField): Naming {
  const field = descriptorOf(type).fields[path[0] ?? '']
  return { path, of, row: field?.kind === 'rows' && 'id' in field.fields ? field.row : undefined }
}

/** The label of a row with an id in problems: `claims[0] (c-1) response r-1`. */
export function rowName(record: string, row: string, { id }: { id?: unknown }): string {
  return `${record} ${row.toLowerCase()} ${id}`
}
