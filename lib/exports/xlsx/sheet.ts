import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { xmlText } from '../xml-text'
import { rowHeight } from './row-height'
import { STYLES } from './styles'

/** One cell: what it holds, how it looks, where it leads. */
export type XlsxCell = { value: CellValue | undefined; style?: CellStyle | undefined; link?: string | undefined }

type SheetOptions = {
  widths: number[]
  /** Rows that stay in sight and repeat in print; the last of them carries the filter. */
  headRows?: number
  headColumns?: number
  filter?: boolean
  /** Columns with which a printed page begins; without them the width is shared among as few pages as can be read. */
  pages?: number[]
} & Pick<WriteSheet, 'merges'>

/**
 * A sheet of cells. Text is always written as text: nothing in it is ever a formula, and nothing needs a
 * guard. Links are made of http addresses only.
 *
 * @param rows read once and not kept: a sheet may have millions of cells, of which few differ from plain text
 */
export function sheet(name: string, rows: Iterable<XlsxCell[]>, options: SheetOptions): WriteSheet {
  const { widths, headRows = 0, headColumns = 0, filter = false, merges, pages } = options
  const cells = new Map<string, Partial<Cell>>()
  const values: CellValue[][] = []
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map()
  for (const row of rows) {
    const index = values.length
    row.forEach((cell, column) => {
      if (cell.style || cell.link) cells.set(`${index},${column}`, distinct(cell))
    })
    rowDefs.set(index, { height: rowHeight(row, widthsOf(index, widths, merges)) })
    values.push(row.map(({ value }) => (typeof value === 'string' ? holdable(value) || null : (value ?? null))))
  }
  return {
    name,
    columns: widths.map((width) => ({ width, style: STYLES.text })),
    rows: values,
    cells,
    rowDefs,
    ...(merges ? { merges } : {}),
    ...(headRows + headColumns > 0 ? { freezePane: { rows: headRows, columns: headColumns } } : {}),
    ...(filter ? { autoFilter: { range: `A${headRows}:${columnName(widths.length - 1)}${values.length}` } } : {}),
    // The writer counts the column that a page ends with.
    ...(pages && pages.length > 0 ? { colBreaks: pages.map((column) => column - 1) } : {}),
    pageSetup: {
      orientation: 'landscape',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
      ...(pages ? { scale: SCALE } : fitted(widths)),
      ...(headRows > 0 ? { printTitlesRow: `$1:$${headRows}` } : {}),
      ...(headColumns > 0 ? { printTitlesColumn: `$A:${columnName(headColumns - 1)}`.replace(/:/, ':$') } : {}),
    },
  }
}

/** Per cent at which about 200 characters stand in a line of a page across, in any type, small but to be read. */
const SCALE = 53

/** Excel heeds no page breaks where it is told how many pages to fit. */
function fitted(widths: number[]): WriteSheet['pageSetup'] {
  // A page takes about this many characters before the type gets too small to read.
  const fitToWidth = Math.ceil(widths.reduce((sum, each) => sum + each, 0) / 210)
  return { fitToPage: true, fitToWidth, fitToHeight: 0 }
}

/** The widths of a row's columns, that of a merged cell being all it covers. */
function widthsOf(row: number, widths: number[], merges: WriteSheet['merges'] = []): number[] {
  return widths.map((width, index) => {
    const merge = merges.find(({ startRow, startCol }) => startRow === row && startCol === index)
    return merge ? widths.slice(index, merge.endCol + 1).reduce((sum, each) => sum + each, 0) : width
  })
}

/** "A", "Z", "AA". */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** What sets a cell apart from the plain text of its column. */
function distinct({ value, style = STYLES.text, link }: XlsxCell): Partial<Cell> {
  const leads = typeof value === 'string' && value !== '' && link !== undefined && /^https?:\/\//.test(link)
  return { style, ...(leads ? { hyperlink: { target: link } } : {}) }
}

/** Excel refuses a file with a cell of more than 32,767 characters. */
const MOST = 32_767
const CUT = ' [cut: a cell holds no more]'

function holdable(text: string): string {
  // `_x0041_` in a cell means a character by its number, so what only looks like one is written as such.
  const whole = xmlText(text.replace(/\r\n?/g, '\n')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return whole.length <= MOST ? whole : whole.slice(0, MOST - CUT.length) + CUT
}
