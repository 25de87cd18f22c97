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
  for (const { name: field, of, within } of NAMING[type]) {
    const known: Map<string, unknown> = names[of]
    if (within === undefined) reportUnknown(record[field], known, label, field, report)
    else
      for (const row of record[within.list] as Values[])
        if (within.row === undefined) reportUnknown(row[field], known, label, within.list, report)
        else reportUnknown(row[field], known, rowName(label, within.row, row), field, report)
  }
}

function reportUnknown(names: unknown, known: Map<string, unknown>, label: string, field: string, report: Report) {
  if (Array.isArray(names)) for (const name of names) reportUnknown(name, known, label, field, report)
  else if (typeof names === 'string' && !known.has(names)) report(label, field, `nothing here is called "${names}"`)
}

/**
 * A field that names records: in the record itself, or `within` the rows of a list. Rows with ids of their own have a
 * label.
 */
type Naming = { name: string; of: RecordType; within?: { list: string; row: string | undefined } }

const NAMING = Object.fromEntries(
  RECORD_TYPES.map((type) => [type, namingFields(descriptorOf(type).fields).map((field) => namingOf(type, field))]),
) as Record<RecordType, Naming[]>

function namingOf(type: RecordType, { path, of }: NamingField): Naming {
  const [first = '', inner, ...deeper] = path
  if (inner === undefined) return { name: first, of }
  const field = descriptorOf(type).fields[first]
  if (field?.kind !== 'rows' || deeper.length > 0)
    throw new Error(`${path.join('.')} is deeper than names are looked for`)
  return { name: inner, of, within: { list: first, row: 'id' in field.fields ? field.row : undefined } }
}

/** The label of a row with an id in problems: `claims[0] (c-1) response r-1`. */
export function rowName(record: string, row: string, { id }: { id?: unknown }): string {
  return `${record} ${row.toLowerCase()} ${id}`
}
