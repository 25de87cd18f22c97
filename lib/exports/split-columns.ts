import type { TableDocument } from './document'

/** One of the tables a document is printed as: the columns that fit side by side, with every line. */
export type TablePart = Pick<TableDocument, 'columns' | 'widths' | 'lines'>

/**
 * A table cut into parts of at most `most` columns, as even as they go, each with its heads again. A page
 * holds only so many columns before words break letter by letter.
 */
export function splitColumns(
  { columns, widths: [lead = 1, ...widths], lines }: TableDocument,
  most: number,
): TablePart[] {
  const parts = Math.max(1, Math.ceil(columns.length / most))
  const width = Math.ceil(columns.length / parts)
  return Array.from({ length: parts }, (_, part) => {
    const from = part * width
    return {
      columns: columns.slice(from, from + width),
      widths: [lead, ...widths.slice(from, from + width)],
      lines: lines.map(({ head, cells }) => ({ head, cells: cells.slice(from, from + width) })),
    }
  })
}

/** The widths as shares of the whole. */
export function widthShares({ widths }: TablePart): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / whole)
}
