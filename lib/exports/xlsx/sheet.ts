import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { xmlText } from '../xml-text'
import { rowHeight } from './row-height'
import { STYLES } from './styles'

/** One cell: what it holds, how it looks, where it leads. */
export type XlsxCell = { value: CellValue | undefined; style?: CellStyle | undefined; link?: string | undefined }

export type SheetOptions = {
  widths: number[]
  /** Rows that stay in sight and repeat in print; the last of them carries the filter. */
  headRows?: number
  headColumns?: number
  filter?: boolean
} & Pick<WriteSheet, 'merges'>

/**
 * A sheet of cells. Text is always written as text: nothing in it is ever a formula, and nothing needs a
 * guard. Links are made of http addresses only.
 */
export function sheet(name: string, rows: XlsxCell[][], options: SheetOptions): WriteSheet {
  const { widths, headRows = 0, headColumns = 0, filter = false, merges } = options
  const cells = new Map<string, Partial<Cell>>()
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      cells.set(`${r},${c}`, written(cell))
    })
  })
  const width = Math.max(...rows.map((row) => row.length))
  return {
    name,
    columns: widths.map((each) => ({ width: each })),
    rows: rows.map((row) =>
      row.map(({ value }) => (typeof value === 'string' ? holdable(value) || null : (value ?? null))),
    ),
    cells,
    rowDefs: new Map(rows.map((row, at) => [at, { height: rowHeight(row, widthsOf(at, widths, merges)) }])),
    ...(merges ? { merges } : {}),
    ...(headRows + headColumns > 0 ? { freezePane: { rows: headRows, columns: headColumns } } : {}),
    ...(filter ? { autoFilter: { range: `A${headRows}:${columnName(width - 1)}${rows.length}` } } : {}),
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      // A page takes about this many characters before the type gets too small to read.
      fitToWidth: Math.ceil(widths.reduce((sum, each) => sum + each, 0) / 210),
      fitToHeight: 0,
      ...(headRows > 0 ? { printTitlesRow: `$1:$${headRows}` } : {}),
      ...(headColumns > 0 ? { printTitlesColumn: `$A:${columnName(headColumns - 1)}`.replace(/:/, ':$') } : {}),
    },
  }
}

/** The widths of a row's columns, that of a merged cell being all it covers. */
function widthsOf(row: number, widths: number[], merges: WriteSheet['merges'] = []): number[] {
  return widths.map((width, at) => {
    const merge = merges.find(({ startRow, startCol }) => startRow === row && startCol === at)
    return merge ? widths.slice(at, merge.endCol + 1).reduce((sum, each) => sum + each, 0) : width
  })
}

/** "A", "Z", "AA". */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

function written({ value, style = STYLES.text, link }: XlsxCell): Partial<Cell> {
  if (value === null || value === undefined || value === '') return { value: null, type: 'empty', style }
  if (value instanceof Date) return { value, type: 'date', style: { ...style, numFmt: 'yyyy-mm-dd' } }
  if (typeof value === 'number') return { value, type: 'number', style }
  const hyperlink = link && /^https?:\/\//.test(link) ? { hyperlink: { target: link } } : {}
  return { value: holdable(String(value)), type: 'string', style, ...hyperlink }
}

/** Excel refuses a file with a cell of more than 32,767 characters. */
const MOST = 32_767
const CUT = ' [cut: a cell holds no more]'

function holdable(text: string): string {
  // `_x0041_` in a cell means a character by its number, so what only looks like one is written as such.
  const whole = xmlText(text.replace(/\r\n?/g, '\n')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return whole.length <= MOST ? whole : whole.slice(0, MOST - CUT.length) + CUT
}
