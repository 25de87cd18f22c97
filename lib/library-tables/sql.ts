import type { Column } from './model'
import { quotedName } from './quoted-name'

type Table = { name: string; columns: readonly Column[]; key: readonly string[] }

const TYPES: Record<Column['type'], string> = { string: 'text', integer: 'integer', boolean: 'integer', date: 'text' }

/** SQL that creates a table with its keys, in words that SQLite 3.8 knows. */
export function createTable({ name, columns, key }: Table): string {
  const lines = columns.map(
    ({ name, type, required }) => `${quotedName(name)} ${TYPES[type]}${required ? ' not null' : ''}`,
  )
  lines.push(`primary key (${key.map(quotedName).join(', ')})`)
  for (const { name, references } of columns)
    if (references)
      lines.push(
        `foreign key (${quotedName(name)}) references ${quotedName(references.table)} (${quotedName(references.column)})`,
      )
  return `create table ${quotedName(name)} (\n  ${lines.join(',\n  ')}\n)`
}

/** SQL that inserts one row, a value for each column. */
export function insertRow({ name, columns }: Table): string {
  return `insert into ${quotedName(name)} values (${columns.map(() => '?').join(', ')})`
}

/** SQL that finds rows quickly by each column that names another table, but for the first column of the key. */
export function createIndexes({ name, columns, key }: Table): string[] {
  return columns
    .filter((column) => column.references && column.name !== key[0])
    .map(
      (column) =>
        `create index ${quotedName(`${name}_${column.name}`)} on ${quotedName(name)} (${quotedName(column.name)})`,
    )
}
