import type { Line, Row } from './lines'

/** So many rows in a row must stand on both sides of a gap for it to part columns. */
const FEWEST_ROWS = 3

/**
 * The lines of a page in the order in which people read them: where rows stand in columns, all of the left one
 * before the next. Rows of a table, which are short and do not run on, stay together.
 */
export function readingOrder(rows: Row[]): Line[][] {
  const flows: Line[][] = []
  let at = 0
  while (at < rows.length) {
    const band = bandFrom(rows, at)
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

/** Rows from `start` on that a gap parts into columns; undefined where none does. */
function bandFrom(rows: Row[], start: number): Band | undefined {
  for (let gap = 0; gap + 1 < (rows[start]?.length ?? 0); gap += 1) {
    const band = grow(rows, start, gap)
    if (band) return band
  }
  // A column may begin above the other one.
  const next = rows.slice(start, start + 4).findIndex((row) => row.length > 1)
  if (next <= 0 || rows[start]?.length !== 1) return undefined
  const at = start + next
  for (let gap = 0; gap + 1 < (rows[at]?.length ?? 0); gap += 1) {
    const band = grow(rows, at, gap)
    const edges = rows[at]
    const [from, to] = [edges?.[gap]?.right ?? 0, edges?.[gap + 1]?.x ?? 0]
    const above = rows.slice(start, at)
    if (
      band &&
      above.every(
        (row) =>
          row.every(({ x, right }) => right <= to && (x >= from || right <= from + 1)) && isStep(rows, start, at),
      )
    )
      return {
        left: [...above.filter((row) => (row[0]?.x ?? 0) < from), ...band.left],
        right: [...above.filter((row) => (row[0]?.x ?? 0) >= from), ...band.right],
        end: band.end,
      }
  }
  return undefined
}

/** Whether the rows between stand as close as lines of one text do. */
function isStep(rows: Row[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const [upper, lower] = [rows[at]?.[0], rows[at + 1]?.[0]]
    if (!upper || !lower || upper.y - lower.y > 1.8 * lower.size || Math.abs(upper.size - lower.size) > 0.5)
      return false
  }
  return true
}

function grow(rows: Row[], start: number, gap: number): Band | undefined {
  let from = rows[start]?.[gap]?.right ?? 0
  let to = rows[start]?.[gap + 1]?.x ?? 0
  const left: Row[] = []
  const right: Row[] = []
  let both = 0
  let end = start
  for (; end < rows.length; end += 1) {
    const row = rows[end] ?? []
    const sides = {
      left: row.filter((line) => (line.x + line.right) / 2 < (from + to) / 2),
      right: row.filter((line) => (line.x + line.right) / 2 >= (from + to) / 2),
    }
    const edge = Math.max(from, ...sides.left.map((line) => line.right))
    const next = Math.min(to, ...sides.right.map(({ x }) => x))
    if (next - edge < (row[0]?.size ?? 10) * 0.8) break
    ;[from, to] = [edge, next]
    if (sides.left.length > 0) left.push(sides.left)
    if (sides.right.length > 0) right.push(sides.right)
    if (sides.left.length > 0 && sides.right.length > 0) both += 1
  }
  return both >= FEWEST_ROWS && isProse(left) && isProse(right) ? { left, right, end } : undefined
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
