import { type Field, keyOf } from './field'

/** The values of a form for a record, by flat name: the inverse of `readFields`. */
export function writeFields(fields: Field[], record: Record<string, unknown>, prefix = ''): Map<string, string> {
  const values = new Map<string, string>()
  for (const field of fields) {
    const name = `${prefix}${field.name}`
    const value = record[keyOf(field)]
    const inner = (row: unknown, path: string) => {
      if (field.kind !== 'group' && field.kind !== 'rows') return
      if (typeof row !== 'object' || row === null) return
      for (const [key, text] of writeFields(field.fields, row as Record<string, unknown>, path)) values.set(key, text)
    }
    if (field.kind === 'group') inner(value, `${name}.`)
    else if (field.kind === 'rows' && Array.isArray(value))
      for (const [index, row] of value.entries()) inner(row, `${name}.${index}.`)
    else if (Array.isArray(value)) values.set(name, value.join('\n'))
    else if (value === true) values.set(name, 'yes')
    else if (value === false && field.kind === 'yes-no') values.set(name, 'no')
    else if (typeof value === 'string' || typeof value === 'number') values.set(name, String(value))
  }
  return values
}

/** Number of rows that a list shows: its filled ones and `spare` empty ones. */
export function rowsShown(values: ReadonlyMap<string, string>, name: string, spare: number): number {
  let most = -1
  for (const key of values.keys()) {
    const row = key.startsWith(`${name}.`) ? /^\d+(?=\.)/.exec(key.slice(name.length + 1))?.[0] : undefined
    if (row !== undefined) most = Math.max(most, Number(row))
  }
  return most + 1 + spare
}
