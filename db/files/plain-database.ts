import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Sqlite } from '@/db/engine/driver'
import type { RecordReader } from '@/lib/data-package/write'
import type { LibraryAbout } from '@/lib/library-tables/about'
import { ABOUT_TABLE, aboutRows, CONTENTS_TABLE, contentRows } from '@/lib/library-tables/about-rows'
import type { Cell, Column } from '@/lib/library-tables/model'
import { createIndexes, createTable, insertRow } from '@/lib/library-tables/sql'
import { CODES_TABLE, codeRows, LIBRARY_TABLES } from '@/lib/library-tables/tables'
import { VIEWS } from '@/lib/library-tables/views'

/** Bytes of one chunk. */
const CHUNK = 1 << 17
/** Version of the tables, in `pragma user_version`: goes up when one is renamed, removed or changes its meaning. */
const TABLES_VERSION = 1

/**
 * A library as a SQLite file of plain tables, keys and views, in chunks. The file is made whole before the first chunk,
 * in a private temporary place that is gone when it has been read, or when this process or thread ends.
 * @throws where a row names another that is not there
 */
export async function* writePlainDatabase(records: RecordReader, about: LibraryAbout): AsyncGenerator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-sqlite-'))
  const path = join(folder, 'library.sqlite')
  const sqlite = new Sqlite(path)
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    begin(sqlite)
    // Open files of a removed folder stay usable, and nothing is left behind where a thread is ended from outside.
    if (process.platform !== 'win32') rmSync(folder, { recursive: true })
    await fill(sqlite, records, about)
    sqlite.close()
    yield* chunksOf(file)
  } finally {
    sqlite.close()
    if (file !== undefined) closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
}

type Connection = InstanceType<typeof Sqlite>
type Table = { name: string; columns: readonly Column[]; key: readonly string[] }

/** Begins the one transaction in which all is written; its first write comes before the file has no name any more. */
function begin(sqlite: Connection): void {
  // No second file, and nothing to sync: after a failure the whole file is dropped.
  const settings = ['journal_mode = MEMORY', 'synchronous = OFF', 'foreign_keys = OFF']
  for (const setting of [...settings, `user_version = ${TABLES_VERSION}`]) sqlite.pragma(setting)
  sqlite.exec('begin')
  fillTable(sqlite, CODES_TABLE, codeRows())
}

async function fill(sqlite: Connection, records: RecordReader, about: LibraryAbout): Promise<void> {
  const addressOf = (path: string) => about.address(path) ?? null
  for (const table of LIBRARY_TABLES) {
    const insert = create(sqlite, table)
    for await (const record of records(table.of)) for (const row of table.rowsOf(record, addressOf)) insert(row)
  }
  fillTable(sqlite, ABOUT_TABLE, aboutRows(about))
  fillTable(sqlite, CONTENTS_TABLE, contentRows())
  for (const table of LIBRARY_TABLES) for (const index of createIndexes(table)) sqlite.exec(index)
  for (const { sql } of VIEWS) sqlite.exec(sql)
  const [broken] = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
  if (broken) throw new Error(`A row of ${broken.table} names one of ${broken.parent} that is missing.`)
  sqlite.exec('commit')
}

function create(sqlite: Connection, table: Table): (row: Cell[]) => void {
  sqlite.exec(createTable(table))
  const insert = sqlite.prepare(insertRow(table))
  return (row) => void insert.run(row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)))
}

function fillTable(sqlite: Connection, table: Table, rows: Cell[][]): void {
  const insert = create(sqlite, table)
  for (const row of rows) insert(row)
}

function* chunksOf(file: number): Generator<Uint8Array> {
  const { size } = fstatSync(file)
  for (let at = 0; at < size; at += CHUNK) {
    const chunk = new Uint8Array(Math.min(CHUNK, size - at))
    readSync(file, chunk, 0, chunk.length, at)
    yield chunk
  }
}
