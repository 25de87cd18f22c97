import type { z } from 'zod'
import { OPEN_END, OPEN_START, parseDate } from '@/lib/dates'
import type { RecordField, RecordFields } from '@/lib/records/field'
import { columnName } from './column-names'
import { fieldShape, type Shape } from './field-shape'
import type { Cell, Code, Column } from './model'
import { recordKey } from './record-key'

/** A column with the way to its value in a record or in a row of a list. */
export type ReadColumn = Column & { read(row: object): Cell }

/** A list inside a record: the path to it, and what its items are. */
export type InnerList = {
  path: readonly string[]
  field: RecordField
  item: { kind: 'rows'; shape: Shape; fields: RecordFields } | { kind: 'values'; schema: z.ZodType }
}

type Found = { columns: ReadColumn[]; lists: InnerList[] }

/** The columns and the lists of an object; objects inside it are columns of the same table. */
export function columnsOf(shape: Shape, fields: RecordFields, path: readonly string[] = [], given = true): Found {
  const found: Found = { columns: [], lists: [] }
  for (const [name, schema] of Object.entries(shape)) {
    const field = fields[name]
    if (!field) throw new Error(`The field ${name} has no descriptor.`)
    const at = [...path, name]
    const of = fieldShape(schema, field)
    if (of.kind === 'group') {
      const inner = columnsOf(of.shape, of.fields, at, given && of.required)
      found.columns.push(...inner.columns)
      found.lists.push(...inner.lists)
    } else if (of.kind === 'value')
      found.columns.push(...valueColumns(at, field, { ...of, required: given && of.required }))
    else if (of.kind === 'rows')
      found.lists.push({ path: at, field, item: { kind: 'rows', shape: of.shape, fields: of.fields } })
    else found.lists.push({ path: at, field, item: { kind: 'values', schema: of.item } })
  }
  return found
}

type ValueShape = { type: Column['type'] | 'edtf'; required: boolean; codes?: string[] }

function valueColumns(
  path: readonly string[],
  field: RecordField,
  { type, required, codes }: ValueShape,
): ReadColumn[] {
  const name = columnName(path, field.kind)
  const read = (row: object) => valueAt(row, path)
  const column: ReadColumn = {
    name,
    type: type === 'edtf' ? 'string' : type,
    required,
    description: describeField(field, type),
    ...(codes && { codes: codes.map((code) => codeOf(code, field)) }),
    ...(field.kind === 'record' && { references: recordKey(field.of) }),
    read,
  }
  if (type !== 'edtf') return [column]
  return [column, boundOf(column, 'from'), boundOf(column, 'to')]
}

/** The first or last day that an EDTF date can mean; empty where it is open. */
function boundOf(column: ReadColumn, bound: 'from' | 'to'): ReadColumn {
  const open = bound === 'from' ? OPEN_START : OPEN_END
  return {
    name: `${column.name}_${bound === 'from' ? 'earliest' : 'latest'}`,
    type: 'date',
    required: false,
    description: `${bound === 'from' ? 'First' : 'Last'} day that ${column.name} can mean; empty where it is open.`,
    read(row) {
      const text = column.read(row)
      const day = typeof text === 'string' ? parseDate(text)?.[bound] : undefined
      return day === undefined || day === open ? null : day
    },
  }
}

function codeOf(code: string, field: RecordField): Code {
  const option = 'options' in field ? field.options.find(({ value }) => value === code) : undefined
  return { code, label: option?.label ?? code, meaning: option?.hint }
}

function describeField({ label, hint }: RecordField, type: ValueShape['type']): string {
  const date = type === 'edtf' ? 'EDTF date, ISO 8601-2: 2019-01-22~ is about that day.' : undefined
  return [label, hint, date]
    .filter((part) => part !== undefined)
    .join('. ')
    .replace(/\?\. /g, '? ')
}

function valueAt(row: unknown, path: readonly string[]): Cell {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], row)
  return (value ?? null) as Cell
}
