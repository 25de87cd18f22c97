import type { Line, Row } from './lines'

/** So many rows in a row must stand on both sides of a gap for it to part columns. */
const FEWEST_ROWS = 2

/** A page of more rows is none that anybody reads. */
const MOST_ROWS = 3000

/**
 * The lines of a page in the order in which people read them: where rows stand in columns, all of the left one
 * before the next. Rows of a table, which are short and do not run on, stay together.
 * @param gutters between columns of other pages, where a few lines make columns as well; those found are added
 */
export function readingOrder(rows: Row[], gutters: Gap[] = []): Line[][] {
  if (rows.length > MOST_ROWS) return [rows.map(whole)]
  const flows: Line[][] = []
  let at = 0
  while (at < rows.length) {
    const band = bandFrom(rows, at, gutters)
    if (band) {
      for (const side of [band.left, band.right]) flows.push(...readingOrder(side))
      at = band.end
    } else {
      const row = whole(rows[at] ?? [])
      const last = flows.at(-1)
      const continues = last && at > 0 && !wasBand(flows, rows[at - 1])
      if (continues) last.push(row)
      else flows.push([row])
      at += 1
    }
  }
  return flows
}

/** Whether the row before went into columns, so that the next line begins a flow of its own. */
function wasBand(flows: Line[][], row: Row | undefined): boolean {
  const last = flows.at(-1)?.at(-1)
  return !row || !last || whole(row).text !== last.text
}

/** A row as one line. */
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

/** Rows further down in which the other column may begin. */
const AHEAD = 6

/** Rows from `start` on that a gap parts into columns; undefined where none does. */
function bandFrom(rows: Row[], start: number, gutters: Gap[]): Band | undefined {
  for (const gap of gapsAt(rows, start)) {
    const band = grow(rows, start, gap, gutters)
    if (band) return band
  }
  return undefined
}

/** Gaps in a row, and those between it and rows shortly below it, which may stand in the other column. */
function gapsAt(rows: Row[], start: number): Gap[] {
  const row = rows[start] ?? []
  const [first, last] = [row[0], row.at(-1)]
  if (!first || !last) return []
  const inside = row.slice(1).map(({ x }, at) => ({ from: row[at]?.right ?? 0, to: x }))
  const below = rows.slice(start + 1, start + 1 + AHEAD).flat()
  const beside = below.flatMap((line) => {
    if (line.x - last.right >= GUTTER * line.size) return [{ from: last.right, to: line.x }]
    return first.x - line.right >= GUTTER * line.size ? [{ from: line.right, to: first.x }] : []
  })
  return [...inside, ...beside.slice(0, AHEAD)]
}

/** A gutter is this wide at least, in sizes of the letters. */
const GUTTER = 0.75
/** One that is narrower than this may be spaces of justified lines that happen to stand below each other. */
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
  const beside = Math.min(countBeside(left, right), countBeside(right, left))
  const known = gutters.some((gutter) => gutter.from < to && from < gutter.to)
  const fewest = to - from < (rows[start]?.[0]?.size ?? 10) * WIDE_GUTTER ? FEWEST_AT_NARROW : FEWEST_ROWS
  if (known ? beside === 0 : beside < fewest || !isProse(left) || !(isProse(right) || runsOn(left, right)))
    return undefined
  gutters.push({ from, to })
  return { left, right, end }
}

/** Rows of one side that have some of the other one beside them. */
function countBeside(side: Row[], other: Row[]): number {
  const heights = other.map((row) => row[0]?.y ?? 0)
  const [top, bottom] = [Math.max(...heights), Math.min(...heights)]
  return side.filter(([line]) => line && line.y <= top + line.size && line.y >= bottom - line.size).length
}

/** Whether the one column ends inside a sentence that the other one goes on with. */
function runsOn(left: Row[], right: Row[]): boolean {
  const [last, next] = [left.at(-1), right[0]]
  return (
    last !== undefined &&
    next !== undefined &&
    !/[.!?:”"]$/u.test(whole(last).text) &&
    /^\p{Ll}/u.test(whole(next).text)
  )
}

/** Lines of a text fill their column and break inside sentences; cells of a table do neither. */
function isProse(side: Row[]): boolean {
  const lines = side.map((row) => whole(row).text)
  const letters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
  const running = lines
    .slice(1)
    .filter((line, at) => /^\p{Ll}/u.test(line) || !/[.!?:”"]$/u.test(lines[at] ?? '')).length
  const small = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line)).length
  const cased = /\p{Ll}/u.test(lines.join(''))
  return (
    letters >= 10 && (letters >= 28 || (cased ? small >= (lines.length - 1) / 3 : running >= (lines.length - 1) / 2))
  )
}
