import type { Database } from 'better-sqlite3'
import { UnreadableFile } from '@/lib/imports/extraction'

/** A cell as SQLite has it. */
export type Cell = string | number | Buffer | null

/** A plain table of a stranger's database. Names of tables and columns are compared without regard to case. */
export type Table = {
  has(column: string): boolean
  /** Rows with the cells of the columns, null for a column that is not there, in the order of their row ids. */
  rows(columns: string[]): Iterable<Cell[]>
  /** The cell of one row. */
  cell(column: string, rowid: number): Cell
  count(): number
}

/** Most rows of a table. */
const MOST_ROWS = 5_000_000

/** The column by which a row is found again. */
export const ROWID = 'rowid'

/**
 * Finds the plain tables of a database.
 *
 * @returns by name in upper case; what is missing, a view or another kind of table is undefined
 */
export function createTables(database: Database): (name: string) => Table | undefined {
  const plain = new Map<string, Table>()
  const found = database.prepare(`select name, sql from sqlite_schema where type = 'table'`).raw().all() as [
    string,
    string,
  ][]
  for (const [name, sql] of found)
    if (!/^\s*create\s+virtual\s/i.test(sql ?? '')) plain.set(name.toUpperCase(), tableOf(database, name))
  return (name) => plain.get(name.toUpperCase())
}

/** @throws {UnreadableFile} where the database has no plain table of the name, or it lacks a column */
export function requireTable(find: (name: string) => Table | undefined, name: string, columns: string[]): Table {
  const table = find(name)
  if (!table)
    throw new UnreadableFile(
      `This is a SQLite database, but not one of Discourse Network Analyzer 2 or 3: it has no table ${name}.`,
    )
  const missing = columns.find((column) => !table.has(column))
  if (missing)
    throw new UnreadableFile(`The table ${name} of this database has no column ${missing}, so it cannot be read.`)
  return table
}

function tableOf(database: Database, name: string): Table {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
  let columns: Map<string, string> | undefined
  /** Stored columns by their names in upper case. Generated ones would run a stranger's expression. */
  const stored = () => {
    const info = database.pragma(`table_xinfo(${quoted(name)})`) as { name: string; hidden: number }[]
    columns ??= new Map(
      info.filter(({ hidden }) => hidden === 0).map((column) => [column.name.toUpperCase(), column.name]),
    )
    return columns
  }
  const term = (column: string) => {
    const own = stored().get(column.toUpperCase())
    return own === undefined ? (column === ROWID ? ROWID : 'null') : quoted(own)
  }
  return {
    has: (column) => stored().has(column.toUpperCase()),
    *rows(wanted) {
      const sql = `select ${wanted.map(term).join(', ')} from ${quoted(name)} not indexed`
      let count = 0
      for (const row of database.prepare(sql).raw().iterate() as Iterable<Cell[]>) {
        count += 1
        if (count > MOST_ROWS)
          throw new UnreadableFile(`The table ${name} has more than ${MOST_ROWS.toLocaleString('en')} rows.`)
        yield row
      }
    },
    cell: (column, rowid) =>
      (database
        .prepare(`select ${term(column)} from ${quoted(name)} where rowid = ?`)
        .pluck()
        .get(rowid) ?? null) as Cell,
    count: () =>
      database
        .prepare(`select count(*) from ${quoted(name)} not indexed`)
        .pluck()
        .get() as number,
  }
}

/** A cell as text; empty for null and bytes. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? `${cell}` : ''
}

/** A cell as a whole number; null where it is none. */
export function integerOf(cell: Cell | undefined): number | null {
  const number = typeof cell === 'string' && /^\s*[+-]?\d{1,17}\s*$/.test(cell) ? Number(cell) : cell
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}
