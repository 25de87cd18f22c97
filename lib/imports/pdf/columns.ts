import type { Line, Row } from './lines'

/** Consecutive rows that must be on both sides of a gap for it to separate columns. */
const FEWEST_ROWS = 2

/** Most rows of a page that are searched for columns. */
const MOST_ROWS = 3000

/**
 * The lines of a page in reading order: where rows are in columns, the whole left column before the next. Rows of a
 * table, which are short and have no running text, stay together.
 * @param gutters gaps between columns on other pages, where a few lines are enough to make columns; new ones are added
 */
export function readingOrder(rows: Row[], gutters: Gap[] = []): Line[][] {
  if (rows.length > MOST_ROWS) return [rows.map(whole)]
  const flows: Line[][] = []
  let index = 0
  while (index < rows.length) {
    const band = bandFrom(rows, index, gutters)
    if (band) {
      for (const side of [band.left, band.right]) flows.push(...readingOrder(side))
      index = band.end
    } else {
      const row = whole(rows[index] ?? [])
      const last = flows.at(-1)
      const continues = last && index > 0 && !wasBand(flows, rows[index - 1])
      if (continues) last.push(row)
      else flows.push([row])
      index += 1
    }
  }
  return flows
}

/** Whether the row before was in columns, so that the next line begins a new flow. */
function wasBand(flows: Line[][], row: Row | undefined): boolean {
  const last = flows.at(-1)?.at(-1)
  return !row || !last || whole(row).text !== last.text
}

/** Joins the parts of a row into one line. */
function whole(row: Row): Line {
  const [first] = row
  if (!first) return { text: '', x: 0, right: 0, y: 0, size: 0, font: '', page: 0 }
  return {
    ...first,
    text: row.map(({ text }) => text).join(' '),
    right: Math.max(...row.map(({ right }) => right)),
    size: Math.max(...row.map(({ size }) => size)),
  }
}

type Band = { left: Row[]; right: Row[]; end: number }
type Gap = { from: number; to: number }

/** Rows ahead in which the other column may begin. */
const AHEAD = 6

/** The rows from `start` on that a gap separates into columns; undefined where there is none. */
function bandFrom(rows: Row[], start: number, gutters: Gap[]): Band | undefined {
  for (const gap of gapsAt(rows, start)) {
    const band = grow(rows, start, gap, gutters)
    if (band) return band
  }
  return undefined
}

/** Gaps within a row, and between it and rows shortly below, which may be in the other column. */
function gapsAt(rows: Row[], start: number): Gap[] {
  const row = rows[start] ?? []
  const [first, last] = [row[0], row.at(-1)]
  if (!first || !last) return []
  const inside = row.slice(1).map(({ x }, index) => ({ from: row[index]?.right ?? 0, to: x }))
  const below = rows.slice(start + 1, start + 1 + AHEAD).flat()
  const further = below.flatMap((line) => {
    if (line.x - last.right >= GUTTER * line.size) return [{ from: last.right, to: line.x }]
    return first.x - line.right >= GUTTER * line.size ? [{ from: line.right, to: first.x }] : []
  })
  return [...inside, ...further.slice(0, AHEAD)]
}

/** Narrowest gutter, as a multiple of the font size. */
const GUTTER = 0.75
/** A narrower gutter may be spaces of justified lines that are below each other by chance. */
const WIDE_GUTTER = 1.6
const FEWEST_AT_NARROW = 5

function grow(rows: Row[], start: number, gap: Gap, gutters: Gap[]): Band | undefined {
  let { from, to } = gap
  const left: Row[] = []
  const right: Row[] = []
  let end = start
  for (; end < rows.length; end += 1) {
    const row = rows[end] ?? []
    const middle = (from + to) / 2
    const [before, after] = [
      row.filter((line) => (line.x + line.right) / 2 < middle),
      row.filter((line) => (line.x + line.right) / 2 >= middle),
    ]
    const edge = Math.max(from, ...before.map((line) => line.right))
    const next = Math.min(to, ...after.map(({ x }) => x))
    if (next - edge < (row[0]?.size ?? 10) * GUTTER) break
    from = edge
    to = next
    if (before.length > 0) left.push(before)
    if (after.length > 0) right.push(after)
  }
  const shared = Math.min(countWithNeighbour(left, right), countWithNeighbour(right, left))
  const known = gutters.some((gutter) => gutter.from < to && from < gutter.to)
  const fewest = to - from < (rows[start]?.[0]?.size ?? 10) * WIDE_GUTTER ? FEWEST_AT_NARROW : FEWEST_ROWS
  if (known ? shared === 0 : shared < fewest || !isProse(left) || !(isProse(right) || runsOn(left, right)))
    return undefined
  gutters.push({ from, to })
  return { left, right, end }
}

/** Number of rows of one side at the height of the other side's rows. */
function countWithNeighbour(side: Row[], other: Row[]): number {
  const heights = other.map((row) => row[0]?.y ?? 0)
  const [top, bottom] = [Math.max(...heights), Math.min(...heights)]
  return side.filter(([line]) => line && line.y <= top + line.size && line.y >= bottom - line.size).length
}

/** Whether a sentence continues from the end of one column at the start of the other. */
function runsOn(left: Row[], right: Row[]): boolean {
  const [last, next] = [left.at(-1), right[0]]
  return (
    last !== undefined &&
    next !== undefined &&
    !/[.!?:”"]$/u.test(whole(last).text) &&
    /^\p{Ll}/u.test(whole(next).text)
  )
}

/** Whether rows are running text: they fill their column and break inside sentences, unlike cells of a table. */
function isProse(side: Row[]): boolean {
  const lines = side.map((row) => whole(row).text)
  const letters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
  const running = lines
    .slice(1)
    .filter((line, index) => /^\p{Ll}/u.test(line) || !/[.!?:”"]$/u.test(lines[index] ?? '')).length
  const small = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line)).length
  const cased = /\p{Ll}/u.test(lines.join(''))
  return (
    letters >= 10 && (letters >= 28 || (cased ? small >= (lines.length - 1) / 3 : running >= (lines.length - 1) / 2))
  )
}
