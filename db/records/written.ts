import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ColumnsByField, FieldColumns, ListColumns } from './columns'
import { keyOfName } from './names'

/** A column and the SQL of what is written into it. */
export type Written = { column: string; value: string }

/**
 * What is written into a row's own columns from a record in JSON. `root` is the SQL of that JSON, `path` leads to the
 * object whose fields are written. Dates come with their days as `prepared` gives them; references that wait for other
 * records of their list are left out, unless `later` says that these are there.
 */
export function writtenColumns(columns: ColumnsByField, root: string, path: string[] = [], later = false): Written[] {
  return Object.entries(columns).flatMap(([field, stored]) => {
    if (stored.kind === 'reference' && stored.later && !later) return []
    return writtenField(stored, root, [...path, field])
  })
}

/** The columns of one row of a list; of a list of single values, the one that holds the value. */
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

/** The keys under which `prepared` adds the first and the last day of a date. */
export const daysOf = (field: string): [from: string, to: string] => [`${field}From`, `${field}To`]

/** SQL: a value inside JSON; the JSON itself where the path is empty. */
const text = (root: string, path: string[]) => (path.length === 0 ? root : `${root} ->> '${pathOf(path)}'`)
const pathOf = (path: string[]) => (path.length === 1 ? path[0] : `$.${path.join('.')}`)
const write = (column: SQLiteColumn, value: string): Written => ({ column: column.name, value })
