import { createHash } from 'node:crypto'
import { codebookData, codebookMarkdown } from '@/lib/codebook/markdown'
import { lineWriter } from '@/lib/exports/csv/line'
import { encodeStream } from '@/lib/exports/encode'
import { type ZipFile, zipStream } from '@/lib/exports/zip-stream'
import type { LibraryAbout } from '@/lib/library-tables/about'
import type { Cell, Column } from '@/lib/library-tables/model'
import { CODES_TABLE, codeRows, LIBRARY_TABLES } from '@/lib/library-tables/tables'
import type { RecordType } from '@/lib/records/record-type'
import { dataPackageDescriptor, type WrittenTable } from './descriptor'
import { dataPackageReadme, pathOf } from './readme'

/** Reads the records of a type, in the shape of the bundle. */
export type RecordReader = (type: RecordType) => AsyncIterable<object>

/**
 * A library as a Frictionless data package, zipped: its tables as CSV, then `datapackage.json` with what was written of
 * each. It is written table by table while the records are read, in memory that does not grow with them.
 */
export function writeDataPackage(records: RecordReader, about: LibraryAbout): AsyncGenerator<Uint8Array> {
  return zipStream(packageFiles(records, about))
}

type Sum = { path: string; bytes: number; hash: string }
type TableHead = Pick<WrittenTable, 'name' | 'title' | 'columns' | 'key'>

async function* packageFiles(records: RecordReader, about: LibraryAbout): AsyncGenerator<ZipFile> {
  const sums: Sum[] = []
  const summed = (path: string, content: AsyncIterable<string>) => sumUp(path, encodeStream(content), sums)
  yield summed('README.md', once(dataPackageReadme(about)))
  yield summed('codebook.md', once(codebookMarkdown()))
  yield summed('codebook.json', once(json(codebookData())))
  const tables: WrittenTable[] = []
  const addressOf = (path: string) => about.address(path) ?? null
  for (const table of LIBRARY_TABLES) {
    yield summed(pathOf(table.name), csv(table.columns, rowsOf(table.rowsOf, records(table.of), addressOf)))
    tables.push(written(table, sums))
  }
  yield summed(pathOf(CODES_TABLE.name), csv(CODES_TABLE.columns, each(codeRows())))
  tables.push(written(CODES_TABLE, sums))
  yield summed('datapackage.json', once(json(dataPackageDescriptor(about, tables))))
  yield { path: 'SHA256SUMS', content: encodeStream(once(sums.map(({ hash, path }) => `${hash}  ${path}\n`).join(''))) }
}

/** A file whose size and SHA-256 are added to `sums` once it has been read. */
function sumUp(path: string, content: AsyncIterable<Uint8Array>, sums: Sum[]): ZipFile {
  async function* counted() {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
    sums.push({ path, bytes, hash: hash.digest('hex') })
  }
  return { path, content: counted() }
}

function written({ name, title, columns, key }: TableHead, sums: readonly Sum[]): WrittenTable {
  const sum = sums.find(({ path }) => path === pathOf(name))
  if (!sum) throw new Error(`The table ${name} was not written.`)
  return { name, title, columns, key, ...sum }
}

async function* csv(columns: readonly Column[], rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  const line = lineWriter(true)
  yield line(columns.map(({ name }) => name))
  for await (const row of rows) yield line(row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)))
}

async function* rowsOf(
  rows: (record: object, addressOf: (path: string) => string | null) => Cell[][],
  records: AsyncIterable<object>,
  addressOf: (path: string) => string | null,
): AsyncGenerator<Cell[]> {
  for await (const record of records) yield* rows(record, addressOf)
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`
