import { readingOrder } from './columns'
import type { IsWord } from './hyphens'
import { type Line, rowsOf, type Span } from './lines'
import { withoutPageNotes } from './page-notes'
import { paragraphsOf } from './paragraphs'
import { withoutRunningHeads } from './running-heads'

/** The text of pages in reading order. `title` is the one line on the first page in the largest letters. */
export type PagesText = {
  paragraphs: string[]
  notes: { mark: string; text: string }[]
  heads: string[]
  title: string | undefined
}

/** Joins the characters of pages into paragraphs, without running heads, and with notes separate. */
export function layOut(pages: Span[][], isWord: IsWord): PagesText {
  const { pages: rows, heads } = withoutRunningHeads(pages.map(rowsOf))
  const body = bodySize(rows.flat(2))
  const parted = rows.map((page) => withoutPageNotes(page, body))
  // Two passes: on a last page with few lines, the gutters of earlier pages tell the columns.
  const gutters: { from: number; to: number }[] = []
  for (const page of parted) readingOrder(page.rows, gutters)
  const flows = parted.flatMap((page) => readingOrder(page.rows, gutters))
  const notes = parted.flatMap((page) => page.notes)
  return {
    paragraphs: paragraphsOf(flows, isWord),
    notes: notes.map(({ mark, rows: lines }) => ({ mark, text: paragraphsOf(readingOrder(lines), isWord).join(' ') })),
    heads,
    title: largestLine(rows[0]?.flat() ?? [], body),
  }
}

/** The font size of most letters. */
function bodySize(lines: Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function largestLine(lines: Line[], body: number): string | undefined {
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  if (largest < body * 1.15) return undefined
  const first = lines.findIndex(({ size }) => size >= largest * 0.98)
  const rest = lines.slice(first)
  const end = rest.findIndex(({ size }) => size < largest * 0.98)
  const title = rest
    .slice(0, end < 0 ? rest.length : end)
    .map(({ text }) => text)
    .join(' ')
  return title.length <= 200 && /\p{L}{2}/u.test(title) ? title.replace(/\uFDD0[^\uFDD1]*\uFDD1/g, '') : undefined
}
