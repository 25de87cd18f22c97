import { cellTexts, headTexts, rowLines } from '../row-lines'
import { type TablePart, widthShares } from '../split-columns'

/** Lines of small type that a page holds, and characters that stand in one across all columns. */
const PAGE = { portrait: { lines: 42, characters: 105 }, landscape: { lines: 28, characters: 150 } } as const

/** Whether a table is higher than a page, by a count of its characters: a float could not hold it. */
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
