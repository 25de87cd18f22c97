import type { TableDocument } from './document'

/** One of the tables a wide document is split into: some columns, every line. */
export type TablePart = Pick<TableDocument, 'columns' | 'widths' | 'lines'>

/**
 * Splits a table into parts of at most `most` columns, as even as possible, each with all line heads: on a page too
 * many columns would break words letter by letter.
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

/** Column widths as shares of the table width, 0 to 1. */
export function widthShares({ widths }: TablePart): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / whole)
}
