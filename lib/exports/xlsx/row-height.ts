/** Points a line of 11-point type takes, and the most that Excel lets a row be high. */
const LINE = 15
const MOST = 409

/**
 * The height a row needs for its wrapped text, in points. Spreadsheets fit it themselves only when somebody
 * edits the cell, so it is reckoned here, rather a line too many than one too few.
 *
 * @param widths of the columns, in characters
 */
export function rowHeight(row: { value: unknown }[], widths: number[]): number {
  const lines = row.map(({ value }, index) => (typeof value === 'string' ? linesOf(value, widths[index] ?? 10) : 1))
  return Math.min(MOST, Math.max(1, ...lines) * LINE + 3)
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((lengthOf(line) * 1.05) / (width - 1))))
    .reduce((sum, lines) => sum + lines, 0)
}

/** Characters, those of East Asian scripts counted twice. */
function lengthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffe6]/.test(character) ? 2 : 1),
    0,
  )
}
