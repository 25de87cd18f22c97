import { strFromU8, unzipSync } from 'fflate'
import type { PositionChunk, PositionStream } from '@/lib/positions/model'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records/read-model'
import { STANCES } from '@/lib/vocabulary'
import { EVIDENCE_FIELDS, EvidenceColumns, FURTHER_FIELDS } from '../evidence-columns'
import { POSITION_FIELDS } from '../long-fields'
import { PositionRows } from '../position-rows'
import { type ZipFile, zipStream } from '../zip-stream'
import { recordSheet } from './data-sheet'
import { keySheet, provenanceSheet } from './key-sheets'
import { rowXml, type SheetStyles } from './row-xml'
import { columnName } from './sheet'
import { workbookBytes } from './workbook-bytes'

/** Rows of a sheet, its head among them, and bytes of its XML, which an old zip reader counts in 32 bits. */
const MOST_ROWS = 1_048_576
const MOST_BYTES = 2 ** 31
/** Compression: a sheet is many times its size in tags, and the least level takes off most of that. */
const LEVEL = 1

const NAMES = [...POSITION_FIELDS, ...EVIDENCE_FIELDS, ...FURTHER_FIELDS]

/**
 * A list of positions of any length as a workbook, written while it is read: Positions, continued on further sheets
 * where one is full, Key and Provenance. Without links and row heights, which a reader would have to hold for all rows,
 * and with further quotations as JSON, as in the CSV. hucre writes everything but the rows, from a sheet that has one
 * row of every style.
 *
 * @param mostRows of a sheet, its head among them
 */
export async function* writeLongWorkbook(list: PositionStream, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  yield* zipStream(parts(list, mostRows), LEVEL)
}

async function* parts(list: PositionStream, mostRows: number): AsyncGenerator<ZipFile> {
  const frame = readFrame(await template(['Positions'], list, []))
  const rows = new RowTexts(list, frame.styles)
  const sheets: string[] = []
  do {
    sheets.push(sheets.length === 0 ? 'Positions' : `Positions ${sheets.length + 1}`)
    yield { path: sheetPath(sheets.length), content: sheetContent(rows, frame, mostRows) }
  } while (await rows.next())
  const rest = await template(sheets, list, rows.sources)
  for (const [path, bytes] of Object.entries(rest))
    if (!sheets.some((_, index) => path === sheetPath(index + 1))) yield { path, content: once(bytes) }
}

const sheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`

async function* sheetContent(rows: RowTexts, { head, tail }: Frame, mostRows: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let [row, bytes] = [1, 0]
  yield encoder.encode(head)
  for (let chunk = await rows.next(); chunk; chunk = await rows.next()) {
    if (row > 1 && (row + chunk.rows.length > mostRows || bytes > MOST_BYTES)) break
    const text = encoder.encode(rows.take(row))
    row += chunk.rows.length
    bytes += text.length
    yield text
  }
  yield encoder.encode(tail.replace(/(<autoFilter ref="A1:[A-Z]+)\d+/, `$1${row}`))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The rows of a stream as XML, a chunk at a time. */
class RowTexts {
  /** Every source that a row so far has quoted. */
  readonly sources: SourceRecord[] = []
  readonly #chunks: AsyncGenerator<PositionChunk>
  readonly #styles: SheetStyles
  readonly #rows = new PositionRows()
  readonly #known = new Map<string, SourceRecord>()
  readonly #columns = new EvidenceColumns(this.#known)
  #waiting: PositionChunk | undefined

  constructor({ chunks }: PositionStream, styles: SheetStyles) {
    this.#chunks = eachOf(chunks)
    this.#styles = styles
  }

  /** The next chunk, which stays the next until it is taken; undefined at the end. */
  async next(): Promise<PositionChunk | undefined> {
    this.#waiting ??= (await this.#chunks.next()).value as PositionChunk | undefined
    return this.#waiting
  }

  /** @param above number of the row above it */
  take(above: number): string {
    const chunk = this.#waiting
    if (!chunk) return ''
    this.#waiting = undefined
    this.#rows.learn(chunk)
    for (const source of chunk.sources) {
      this.#known.set(source.slug, source)
      this.sources.push(source)
    }
    return chunk.rows.map((position, index) => this.#row(position, above + index + 1)).join('')
  }

  #row(position: PositionRecord, number: number): string {
    const row = this.#rows.rowOf(position)
    const [first] = row.evidence
    const parts = first && this.#columns.parts(first)
    const evidence = parts ? [...parts.flat(), ...this.#columns.further(row.evidence, parts)] : []
    return rowXml(number, NAMES, [...POSITION_FIELDS.map((name) => row[name]), ...evidence], this.#styles)
  }
}

async function* eachOf(chunks: PositionStream['chunks']): AsyncGenerator<PositionChunk> {
  yield* chunks
}

/** A workbook without rows but one of every style, as its parts by path. */
async function template(names: string[], { words, provenance }: PositionStream, sources: SourceRecord[]) {
  const samples = STANCES.map((code) => ({ actor_name: 'A', code, score: 1, stated_on: '2000-01-01', evidence: [] }))
  const view = { words, provenance, sources, pages: {} }
  const table = { fields: POSITION_FIELDS, last: ['further_evidence'] as const, rows: samples }
  const sheets = names.map((name) =>
    recordSheet<(typeof POSITION_FIELDS)[number] | 'further_evidence', Sample>(name, table, view),
  )
  return unzipSync(await workbookBytes(view, [...sheets, keySheet(), provenanceSheet(view, {})]))
}
type Sample = { actor_name: string; code: string; score: number; stated_on: string; evidence: EvidenceRecord[] }

/** What stands before and after the rows of a sheet, and the numbers of its styles. */
type Frame = { head: string; tail: string; styles: SheetStyles }

function readFrame(parts: Record<string, Uint8Array>): Frame {
  const xml = strFromU8(parts[sheetPath(1)] ?? new Uint8Array())
  const [front = '', rows = '', tail = ''] = xml.split(/(?<=<sheetData>)|(?=<\/sheetData>)/)
  const style = (name: (typeof NAMES)[number], row: number) => {
    const number = new RegExp(`<c r="${columnOf(name)}${row}"[^>]* s="(\\d+)"`).exec(rows)?.[1]
    if (number === undefined) throw new Error(`The sample row has no style of ${name}.`)
    return number
  }
  const styles = {
    text: /<c r="[A-Z]+2"[^>]*\bs="(\d+)"/.exec(rows)?.[1] ?? '0',
    number: style('score', 2),
    date: style('stated_on', 2),
    stances: Object.fromEntries(STANCES.map((stance, index) => [stance, style('code', index + 2)])),
  }
  const headRow = rowXml(1, NAMES, NAMES, { ...styles, text: style('record', 1) })
  return { head: front.replace(/<dimension [^>]*>/, '') + headRow, tail, styles }
}

const columnOf = (name: (typeof NAMES)[number]) => columnName(NAMES.indexOf(name))
