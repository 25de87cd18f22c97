import { isRaisedMark, raise } from '../raised-marks'

/** A run of characters: `x` and `width` along its line, `y` from the bottom of the page, all in points. */
export type Span = { text: string; x: number; y: number; width: number; size: number; font: string }

/** A line of a page or of a column. */
export type Line = { text: string; x: number; right: number; y: number; size: number; font: string; page: number }

/** The separate parts of one line: two columns, or a running head and its page number. */
export type Row = Line[]

/**
 * Gap that separates parts of a line, as a multiple of the font size. It is a space where it turns out to separate no
 * columns.
 */
const APART = 0.9
/** Gap that is a space, as a multiple of the font size. */
const SPACE = 0.16

/** Number of last rows searched for a run's row: runs come roughly from the top down. */
const NEAR_ROWS = 8

/** The rows of a page from the top down, each with its parts from left to right. */
export function rowsOf(spans: Span[], page: number): Row[] {
  const rows: { y: number; size: number; spans: Span[] }[] = []
  const drawn = spans.filter(({ text }) => text.trim() !== '')
  for (const span of [...drawn].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.slice(-NEAR_ROWS).findLast((one) => belongs(one, span))
    if (!row) rows.push({ y: span.y, size: span.size, spans: [span] })
    else {
      row.spans.push(span)
      // The largest letters set the height of the row; raised marks are above it.
      if (span.size > row.size * 1.05) Object.assign(row, { y: span.y, size: span.size })
    }
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => partsOf(row, page))
}

function belongs(row: { y: number; size: number }, span: Span): boolean {
  return (
    Math.abs(row.y - span.y) <= 0.45 * Math.max(row.size, span.size) &&
    Math.abs(row.y - span.y) < 0.75 * Math.min(row.size, span.size)
  )
}

function partsOf(row: { y: number; spans: Span[] }, page: number): Row {
  const spans = inDirection(row.spans.sort((a, b) => a.x - b.x))
  const main = Math.max(...spans.map(({ size }) => size))
  const parts: Line[] = []
  let before: Span | undefined
  for (const span of spans) {
    const last = parts.at(-1)
    const gap = before ? Math.max(span.x - (before.x + before.width), before.x - (span.x + span.width)) : 0
    const raised =
      span.size < main * 0.9 &&
      span.y > (before && gap < main ? before.y : row.y) + main * 0.15 &&
      isRaisedMark(span.text)
    const text = raised ? raise(span.text) : span.text
    // A raised mark belongs to the word before it, whatever the gap.
    if (!last || (gap > main * APART && !(raised && gap < main * 3)))
      parts.push({ text, x: span.x, right: span.x + span.width, y: row.y, size: span.size, font: span.font, page })
    else {
      const spaced = gap > main * SPACE && !raised && !/\s$/.test(last.text) && !/^\s/.test(text)
      last.text += spaced ? ` ${text}` : text
      last.x = Math.min(last.x, span.x)
      last.right = Math.max(last.right, span.x + span.width)
      last.size = Math.max(last.size, raised ? 0 : span.size)
    }
    if (!raised) before = span
    else before = { ...span, y: before?.y ?? row.y }
  }
  return parts.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * Runs in reading order: from left to right, or from right to left where most letters are of such a script, but for
 * words and numbers of other scripts.
 */
function inDirection(spans: Span[]): Span[] {
  const letters = spans.filter(({ text }) => /\p{L}/u.test(text))
  if (letters.filter(({ text }) => RIGHT_TO_LEFT.test(text)).length * 2 <= letters.length) return spans
  const ordered: Span[] = []
  let run: Span[] = []
  for (const span of spans.toReversed()) {
    if (/[\p{L}\p{N}]/u.test(span.text) && !RIGHT_TO_LEFT.test(span.text)) run.unshift(span)
    else {
      ordered.push(...run, span)
      run = []
    }
  }
  return [...ordered, ...run]
}
