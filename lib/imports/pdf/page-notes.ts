import type { Row } from './lines'

/** A footnote: its mark and its lines. */
export type PageNote = { mark: string; rows: Row[] }

const OPENS = /^(?:\uFDD0([^\uFDD1]+)\uFDD1\s*|(\d{1,3}|[*†‡§]{1,3})[.)]?\s+(?=\S))/

/**
 * Separates footnotes from a page's text: rows in smaller letters than the text, down to the end of the page, the first
 * of which begins with a mark.
 */
export function withoutPageNotes(rows: Row[], body: number): { rows: Row[]; notes: PageNote[] } {
  let from = rows.length
  while (from > 0 && isSmall(rows[from - 1], body)) from -= 1
  const foot = rows.slice(from)
  const first = foot.findIndex((row) => OPENS.test(textOf(row)))
  if (first < 0) return { rows, notes: [] }
  const notes: PageNote[] = []
  for (const row of foot.slice(first)) {
    const [opening, raised, plain] = OPENS.exec(textOf(row)) ?? []
    const mark = raised ?? plain
    if (mark !== undefined && counts(mark, notes.at(-1)?.mark))
      notes.push({ mark, rows: [without(row, opening ?? '')] })
    else notes.at(-1)?.rows.push(row)
  }
  return { rows: rows.slice(0, from + first), notes }
}

function isSmall(row: Row | undefined, body: number): boolean {
  return row !== undefined && Math.max(...row.map(({ size }) => size)) <= body * 0.93
}

const textOf = (row: Row) => row.map(({ text }) => text).join(' ')

/** Whether a mark begins a new note: a line inside a note may begin with a number too. */
function counts(mark: string, before: string | undefined): boolean {
  return before === undefined || !/\d/.test(before) || !/\d/.test(mark) || Number(mark) === Number(before) + 1
}

function without(row: Row, opening: string): Row {
  const [first, ...rest] = row
  if (!first) return row
  return first.text.length > opening.length
    ? [{ ...first, text: first.text.slice(opening.length).trim() }, ...rest]
    : rest
}
