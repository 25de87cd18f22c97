import { SEPARATORS, type Separator } from '../grid'
import { RowReader } from './row-reader'

/** Rows from which the separator is told. */
const ROWS = 60

/**
 * The separator of a table, from its beginning: the one by which most rows have the same number of cells, and more than
 * one; of two that do, the one with more cells. A first line `sep=;`, as Excel reads it, settles it.
 */
export function findSeparator(head: string): Separator {
  const named = /^sep=(.)\r?\n/i.exec(head)?.[1]
  const written = SEPARATORS.find((separator) => separator === named)
  if (written) return written
  const judged = SEPARATORS.map((separator) => ({ separator, score: scoreOf(head, separator) }))
  return judged.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

function scoreOf(head: string, separator: Separator): number {
  const reader = new RowReader({ separator, quote: '"' })
  const counts = new Map<number, number>()
  let rows = 0
  for (const { cells, problem } of [...reader.add(head)].slice(0, ROWS)) {
    if (cells.every((cell) => cell.trim() === '')) continue
    rows += 1
    const width = problem ? 1 : cells.length
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  if (rows === 0) for (const { cells } of reader.end()) counts.set(cells.length, 1)
  const several = [...counts].filter(([width]) => width > 1)
  if (several.length === 0) return 0
  const [width, times] = several.reduce((best, one) => (one[1] * one[0] > best[1] * best[0] ? one : best))
  return (times / Math.max(rows, 1)) * 10 + Math.min(width, 40) / 10
}
