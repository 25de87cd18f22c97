import type { RecordField, RecordFields } from './field'
import type { RecordType } from './record-type'

/** A field that names other records. `path` leads to it through lists and groups; `many` means a list of names. */
export type NamingField = { path: readonly string[]; of: RecordType; many: boolean }

/** The fields that name records, including those inside lists and groups. */
export function namingFields(fields: RecordFields): NamingField[] {
  return Object.entries(fields).flatMap(([name, field]) => namingIn(name, field))
}

function namingIn(name: string, field: RecordField): NamingField[] {
  switch (field.kind) {
    case 'record':
    case 'records':
      return [{ path: [name], of: field.of, many: field.kind === 'records' }]
    case 'group':
    case 'rows':
      return namingFields(field.fields).map((inner) => ({ ...inner, path: [name, ...inner.path] }))
    default:
      return []
  }
}

/** A copy of a record that names `to` instead of `from`, without duplicates in lists. */
export function renameIn<R extends object>(
  record: R,
  fields: RecordFields,
  of: RecordType,
  from: string,
  to: string,
): R {
  return namingFields(fields)
    .filter((field) => field.of === of)
    .reduce((renamed, { path }) => renamedAt(renamed, path, from, to) as R, record)
}

function renamedAt(value: unknown, path: readonly string[], from: string, to: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) {
    if (Array.isArray(value)) return [...new Set(value.map((name) => (name === from ? to : name)))]
    return value === from ? to : value
  }
  if (Array.isArray(value)) return value.map((row) => renamedAt(row, path, from, to))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [key]: renamedAt((value as Record<string, unknown>)[key], rest, from, to) }
}
