import { type GridRow, LONGEST_ROW, MOST_COLUMNS } from '../grid'

export type CsvForm = { separator: string; quote: string }

const LF = 10
const CR = 13

/**
 * Splits a text that comes in chunks into rows, after RFC 4180 and what programs make of it: any line end, quotation
 * marks inside a cell that does not begin with one, blanks before an opening mark. What is broken stays within its
 * line: the row says so and the next line is read as if nothing had happened. A quotation mark that is never closed
 * costs the line it stands on, not the rest of the file.
 */
export class RowReader {
  readonly #separator: number
  readonly #quote: number
  #buffer = ''
  #number = 0
  /** Inside a line that is too long: its rest is skipped. */
  #skipping = false

  constructor({ separator, quote }: CsvForm) {
    this.#separator = separator.charCodeAt(0)
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0)
  }

  /** The rows that are whole by now. */
  *add(text: string): Generator<GridRow> {
    this.#buffer += text
    yield* this.#rows(false)
  }

  /** The rows that are left. */
  *end(): Generator<GridRow> {
    yield* this.#rows(true)
  }

  *#rows(isEnd: boolean): Generator<GridRow> {
    let start = 0
    while (start < this.#buffer.length) {
      if (this.#skipping) {
        const next = lineEnd(this.#buffer, start, isEnd)
        start = next ?? this.#buffer.length
        if (next === undefined) break
        this.#skipping = false
        continue
      }
      const row = this.#row(start, isEnd)
      if (!row) break
      start = row.end
      this.#number += 1
      yield { number: this.#number, cells: row.cells, ...(row.problem && { problem: row.problem }) }
    }
    this.#buffer = this.#buffer.slice(start)
  }

  /** The row at an index; undefined where its end has not come yet. */
  #row(start: number, isEnd: boolean): { cells: string[]; end: number; problem?: string } | undefined {
    const text = this.#buffer
    const cells: string[] = []
    let index = start
    for (;;) {
      const cell = text.charCodeAt(index) === this.#quote ? this.#quoted(index) : this.#plain(index)
      if (cell.kind === 'open') {
        if (!isEnd && text.length - start <= LONGEST_ROW) return undefined
        if (text.length - start > LONGEST_ROW || cell.quoted) return this.#unended(cells, start, cell, isEnd)
      }
      if (cell.kind === 'stray') return this.#broken(cells, start, index, isEnd)
      cells.push(cell.text)
      index = cell.end
      if (cell.kind === 'open') return { cells, end: index }
      if (text.charCodeAt(index) === this.#separator) {
        index += 1
        if (cells.length >= MOST_COLUMNS)
          return this.#unusable(start, isEnd, `This row has more than ${MOST_COLUMNS} cells.`)
        continue
      }
      // A line end: CR LF may be cut between two chunks.
      if (text.charCodeAt(index) === CR) {
        if (index + 1 === text.length && !isEnd) return undefined
        return { cells, end: text.charCodeAt(index + 1) === LF ? index + 2 : index + 1 }
      }
      return { cells, end: index + 1 }
    }
  }

  #plain(start: number): Cell {
    const text = this.#buffer
    let end = start
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end)
      if (code === this.#separator || code === LF || code === CR)
        return { kind: 'whole', text: text.slice(start, end), end }
    }
    return { kind: 'open', text: text.slice(start), end, quoted: false }
  }

  #quoted(start: number): Cell {
    const text = this.#buffer
    const mark = String.fromCharCode(this.#quote)
    let value = ''
    let from = start + 1
    for (;;) {
      const close = text.indexOf(mark, from)
      if (close === -1) return { kind: 'open', text: value + text.slice(from), end: text.length, quoted: true }
      value += text.slice(from, close)
      const next = text.charCodeAt(close + 1)
      if (next === this.#quote) {
        value += mark
        from = close + 2
        continue
      }
      if (close + 1 === text.length) return { kind: 'open', text: value, end: text.length, quoted: false }
      if (next === this.#separator || next === LF || next === CR) return { kind: 'whole', text: value, end: close + 1 }
      const blank = /^[ \t]+/.exec(text.slice(close + 1, close + 40))?.[0].length ?? 0
      const after = text.charCodeAt(close + 1 + blank)
      if (blank > 0 && (after === this.#separator || after === LF || after === CR))
        return { kind: 'whole', text: value, end: close + 1 + blank }
      return { kind: 'stray' }
    }
  }

  #broken(cells: string[], start: number, index: number, isEnd: boolean) {
    const end = lineEnd(this.#buffer, index, isEnd)
    if (end === undefined && !isEnd && this.#buffer.length - start <= LONGEST_ROW) return undefined
    const shown = [...cells, clip(this.#buffer.slice(index, end).trimEnd())]
    const problem = `Cell ${cells.length + 1} begins with a quotation mark, and after the closing one something else follows.`
    if (end === undefined && !isEnd) this.#skipping = true
    return { cells: shown, end: end ?? this.#buffer.length, problem }
  }

  #unended(cells: string[], start: number, cell: { quoted: boolean }, isEnd: boolean) {
    if (!cell.quoted)
      return this.#unusable(start, isEnd, `This row has more than ${LONGEST_ROW.toLocaleString('en')} characters.`)
    return this.#unusable(
      start,
      isEnd,
      `Cell ${cells.length + 1} opens a quotation mark that is not closed within ${LONGEST_ROW.toLocaleString('en')} characters.`,
    )
  }

  /** Gives up the line on which a row begins. */
  #unusable(start: number, isEnd: boolean, problem: string) {
    const end = lineEnd(this.#buffer, start, isEnd)
    if (end === undefined && !isEnd) this.#skipping = true
    const cells = [clip(this.#buffer.slice(start, end).trimEnd())]
    return { cells, end: end ?? this.#buffer.length, problem }
  }
}

type Cell =
  | { kind: 'whole'; text: string; end: number }
  /** Reaches to the end of what is there; inside quotation marks or not. */
  | { kind: 'open'; text: string; end: number; quoted: boolean }
  | { kind: 'stray' }

/** Index after the next line end; undefined where there is none yet. */
function lineEnd(text: string, from: number, isEnd: boolean): number | undefined {
  const match = /\r\n?|\n/g
  match.lastIndex = from
  const found = match.exec(text)
  if (!found) return undefined
  const end = found.index + found[0].length
  return found[0] === '\r' && end === text.length && !isEnd ? undefined : end
}

const clip = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)
