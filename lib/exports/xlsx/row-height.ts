import type { CellValue } from 'hucre'

/** Line height of 11-point type, and Excel's highest row, in points. */
const LINE = 15
const MOST = 409

/**
 * Estimates the height of a row of wrapped text in points, rounding up. Spreadsheets compute it only when a cell is
 * edited.
 *
 * @param widths column widths in characters
 */
export function rowHeight(row: { value: CellValue | undefined }[], widths: number[]): number {
  const lines = row.map(({ value }, index) => (typeof value === 'string' ? linesOf(value, widths[index] ?? 10) : 1))
  return Math.min(MOST, Math.max(1, ...lines) * LINE + 3)
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((lengthOf(line) * 1.05) / (width - 1))))
    .reduce((sum, lines) => sum + lines, 0)
}

/** Length in characters; East Asian characters count twice. */
function lengthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffe6]/.test(character) ? 2 : 1),
    0,
  )
}
