import { authorNames } from '@/lib/imports/author-names'
import { LARGEST_FILE } from '@/lib/imports/limits'
import { readWrittenDate } from '@/lib/imports/written-date'
import { languageTag } from '@/lib/language-tag'
import { openCsv } from '@/lib/record-imports/tables/csv/csv-grid'
import { baseName } from './folder'
import type { FolderFile } from './zip'

/** What a table beside the texts says of one of them. */
export type TableRow = {
  row: number
  file: string
  title?: string
  authors?: string[]
  /** EDTF, or why it could not be read. */
  date?: { edtf: string } | { problem: string }
  url?: string
  container?: string
  lang?: string
}

export type TextTable = {
  path: string
  rows: TableRow[]
  /** Columns that nothing is made of. */
  unplaced: string[]
}

const COLUMNS = {
  file: ['file', 'filename', 'file name', 'file_name', 'path', 'name', 'datei', 'fichier'],
  title: ['title', 'headline', 'titel', 'titre'],
  date: ['date', 'published', 'issued', 'publication date', 'pubdate', 'datum'],
  authors: ['author', 'authors', 'byline', 'creator', 'autor', 'auteur'],
  url: ['url', 'address', 'link', 'source_url'],
  container: ['container', 'publication', 'newspaper', 'journal', 'outlet', 'source', 'medium', 'publisher'],
  lang: ['language', 'lang', 'sprache', 'langue'],
}
type Column = keyof typeof COLUMNS

const MOST_ROWS = 20_000

/** Reads a table as one that describes texts; undefined where it has no column with the names of files. */
export async function readTextTable({ path, bytes }: FolderFile): Promise<TextTable | undefined> {
  const content = await bytes()
  if (content.length > LARGEST_FILE) return undefined
  const file = { name: path, size: content.length, path: '', chunks: () => once(content) }
  const { rows } = await openCsv(file, {})
  let header: (Column | undefined)[] | undefined
  const table: TextTable = { path, rows: [], unplaced: [] }
  for await (const { number, cells } of rows()) {
    if (!header) {
      header = cells.map(columnOf)
      if (!header.includes('file')) return undefined
      table.unplaced = cells.filter((cell, at) => cell.trim() !== '' && header?.[at] === undefined)
    } else if (table.rows.length < MOST_ROWS) {
      const row = rowOf(header, cells)
      if (row.file) table.rows.push({ ...row, file: row.file, row: number })
    }
  }
  return table
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function columnOf(cell: string): Column | undefined {
  const name = cell.trim().toLowerCase()
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].includes(name))
}

function rowOf(header: (Column | undefined)[], cells: string[]): Partial<TableRow> {
  const said = (column: Column) => cells[header.indexOf(column)]?.replace(/\s+/g, ' ').trim() || undefined
  const [authors, date, url, language] = [said('authors'), said('date'), said('url'), said('lang')]
  const row = {
    file: said('file'),
    title: said('title'),
    authors: authors === undefined ? undefined : authorNames(authors),
    date: date === undefined ? undefined : readWrittenDate(date),
    url: url && /^https?:\/\/\S+$/.test(url) ? url : undefined,
    container: said('container'),
    lang: language === undefined ? undefined : languageTag(language),
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

/** The row of a file, by its path or its name, with or without its ending. */
export function rowsByFile(table: TextTable | undefined): (path: string) => TableRow | undefined {
  const key = (name: string) => name.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase()
  const byName = new Map(table?.rows.map((row) => [key(row.file), row]))
  return (path) => {
    const names = [path, path.slice(path.lastIndexOf('/') + 1), baseName(path)]
    return names.map((name) => byName.get(key(name))).find((row) => row !== undefined)
  }
}
