/**
 * One row of a table. `number` counts from 1, as a spreadsheet does, rows before the header and empty ones included. A row
 * that cannot be read says why in `problem`; its cells are what could be read of it.
 */
export type GridRow = { number: number; cells: string[]; problem?: string }

/** A table as rows of text, which can be read several times, each time from the first row. */
export type Grid = {
  rows(): AsyncIterable<GridRow>
  /** How it was read, for the mapping of the next file. */
  read: GridReading
}

/** What was found out about a file before its first row. */
export type GridReading = {
  encoding?: string
  separator?: Separator
  quote?: string
  sheet?: string
  /** Visible sheets of a workbook, then hidden ones. */
  sheets?: { name: string; hidden: boolean }[]
  /** Remarks on the reading that somebody has to see, a sentence each. */
  notes: string[]
}

export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

export const SEPARATOR_LABEL: Record<Separator, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
}

/** Most characters of one row: a spreadsheet holds 32,767 in a cell. */
export const LONGEST_ROW = 1_000_000
/** Most columns of a table. */
export const MOST_COLUMNS = 2_000
