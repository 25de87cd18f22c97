import { cellTexts, headTexts, rowLines } from '../row-lines'
import { type TablePart, widthShares } from '../split-columns'

/** Lines of `\footnotesize` text on a page, and characters in one line across all columns. */
const PAGE = { portrait: { lines: 42, characters: 105 }, landscape: { lines: 28, characters: 150 } } as const

/** Whether a table is estimated to be taller than a page, so that a float could not hold it. */
export function isTall(part: TablePart, landscape: boolean): boolean {
  const { lines, characters } = landscape ? PAGE.landscape : PAGE.portrait
  const shares = widthShares(part)
  const heights = [
    rowLines([[], ...part.columns.map(headTexts)], shares, characters),
    ...part.lines.map(
      ({ head, cells }) => rowLines([headTexts(head), ...cells.map(cellTexts)], shares, characters) + 0.5,
    ),
  ]
  return heights.reduce((sum, height) => sum + height, 0) > lines
}
