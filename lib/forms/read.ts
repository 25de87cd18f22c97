import { type Field, keyOf, type Sent } from './field'

/** Reads the values of a form into the shape of the record. Every field is present; null where it was left empty. */
export function readFields(fields: Field[], sent: Sent, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [keyOf(field), readField(field, sent, `${prefix}${field.name}`)]))
}

function readField(field: Field, sent: Sent, name: string): unknown {
  const value = (sent.get(name) ?? '').replace(/\r\n?/g, '\n').trim()
  switch (field.kind) {
    case 'flag':
      return value !== ''
    case 'yes-no':
      return value === '' ? null : value === 'yes'
    case 'lines':
    case 'records':
      return value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    case 'group':
      return filled(readFields(field.fields, sent, `${name}.`), field.fields) ?? null
    case 'rows':
      return rowsSent(sent, name).flatMap((row) => {
        const read = filled(readFields(field.fields, sent, `${name}.${row}.`), field.fields)
        return read ? [read] : []
      })
    default:
      return value === '' ? null : value
  }
}

/**
 * The object that was read; undefined where nothing was filled in. Choices do not count, because they always have a
 * value.
 */
function filled(read: Record<string, unknown>, fields: Field[]): Record<string, unknown> | undefined {
  const telling = fields.filter(
    ({ kind }) => kind !== 'choice' && kind !== 'hidden' && kind !== 'flag' && kind !== 'yes-no',
  )
  const content = telling.length > 0 ? telling : fields
  const said = content.some((field) => {
    const value = read[keyOf(field)]
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
  })
  return said ? read : undefined
}

/** Indexes of a list's rows in the form, in ascending order. */
function rowsSent(sent: Sent, name: string): number[] {
  const numbers = [...sent.keys()].flatMap((key) => {
    if (!key.startsWith(`${name}.`)) return []
    const row = /^\d{1,4}(?=\.)/.exec(key.slice(name.length + 1))?.[0]
    return row === undefined ? [] : [Number(row)]
  })
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}
