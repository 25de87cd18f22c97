import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ColumnsByField, FieldColumns, ListColumns } from './columns'
import { keyOfName } from './names'

/** A column and the SQL of the value written into it. */
export type Written = { column: string; value: string }

/**
 * The columns written from a record in JSON, with the SQL of their values. Dates come with their days, see `prepared`.
 *
 * @param root SQL of the JSON
 * @param path leads to the object whose fields are written
 * @param later whether to include references to other records of the same list, which must be inserted by then
 */
export function writtenColumns(columns: ColumnsByField, root: string, path: string[] = [], later = false): Written[] {
  return Object.entries(columns).flatMap(([field, stored]) => {
    if (stored.kind === 'reference' && stored.later && !later) return []
    return writtenField(stored, root, [...path, field])
  })
}

/** The columns of one row of a list; for a list of single values, the one column of the value. */
export function writtenItem({ item, derived = {} }: ListColumns, root: string): Written[] {
  if (item.kind !== 'row') return writtenField(item, root, [])
  const further = Object.entries(derived).map(([key, column]) => write(column, text(root, [key])))
  return [...writtenColumns(item.fields, root), ...further]
}

function writtenField(stored: FieldColumns, root: string, path: string[]): Written[] {
  switch (stored.kind) {
    case 'value':
      return [write(stored.column, text(root, path))]
    case 'json': {
      const json = `${root} -> '${pathOf(path)}'`
      return [write(stored.column, stored.empty === undefined ? json : `coalesce(${json}, '${stored.empty}')`)]
    }
    case 'reference':
      return [write(stored.column, keyOfName(stored.to, text(root, path)))]
    case 'date': {
      const [from, to] = daysOf(path.join('.'))
      return [
        write(stored.column, text(root, path)),
        write(stored.from, text(root, [from])),
        write(stored.to, text(root, [to])),
      ]
    }
    case 'object':
      return writtenColumns(stored.fields, root, path)
    case 'list':
      if (!stored.first || stored.item.kind !== 'reference') return []
      return [write(stored.first, keyOfName(stored.item.to, `${root} ->> '$.${path.join('.')}[0]'`))]
    default:
      return []
  }
}

/** The keys under which `prepared` stores the first and the last day of a date. */
export const daysOf = (field: string): [from: string, to: string] => [`${field}From`, `${field}To`]

/** SQL: a value inside JSON; the JSON itself where the path is empty. */
const text = (root: string, path: string[]) => (path.length === 0 ? root : `${root} ->> '${pathOf(path)}'`)
const pathOf = (path: string[]) => (path.length === 1 ? path[0] : `$.${path.join('.')}`)
const write = (column: SQLiteColumn, value: string): Written => ({ column: column.name, value })
