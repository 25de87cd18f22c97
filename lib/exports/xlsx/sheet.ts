import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { xmlText } from '../xml-text'
import { rowHeight } from './row-height'
import { STYLES } from './styles'

/** One sheet cell: value, style and link address. */
export type XlsxCell = { value: CellValue | undefined; style?: CellStyle | undefined; link?: string | undefined }

type SheetOptions = {
  widths: number[]
  /** Frozen rows, repeated in print; the last of them carries the filter. */
  headRows?: number
  headColumns?: number
  filter?: boolean
  /** Column indexes at which a printed page begins, or 1 for a single page; by default as few as stay readable. */
  pages?: number[] | 1
} & Pick<WriteSheet, 'merges'>

/**
 * Builds a sheet. Text is always written as text, never as a formula, so it needs no guard. Only http and https
 * addresses become links.
 *
 * @param rows read once and not held: a sheet may have millions of cells, most of them plain text
 */
export function sheet(name: string, rows: Iterable<XlsxCell[]>, options: SheetOptions): WriteSheet {
  const { widths, headRows = 0, headColumns = 0, filter = false, merges, pages } = options
  const cells = new Map<string, Partial<Cell>>()
  const values: CellValue[][] = []
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map()
  let links = 0
  for (const row of rows) {
    const index = values.length
    row.forEach(({ value, style, link }, column) => {
      const leads = link !== undefined && isLink(value, link) && links < MOST_LINKS
      if (leads) links++
      if (style || leads)
        cells.set(`${index},${column}`, {
          style: style ?? STYLES.text,
          ...(leads ? { hyperlink: { target: link } } : {}),
        })
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
    // hucre expects the last column of a page, not the first of the next.
    ...(Array.isArray(pages) && pages.length > 0 ? { colBreaks: pages.map((column) => column - 1) } : {}),
    headerFooter: { oddFooter: '&L&8&A&R&8Page &P of &N' },
    pageSetup: {
      orientation: 'landscape',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
      ...(Array.isArray(pages) ? { scale: SCALE } : fitted(widths, pages)),
      ...(headRows > 0 ? { printTitlesRow: `$1:$${headRows}` } : {}),
      ...(headColumns > 0 ? { printTitlesColumn: `$A:${columnName(headColumns - 1)}`.replace(/:/, ':$') } : {}),
    },
  }
}

/** Print scale in per cent at which a landscape line holds about 230 characters: small but readable. */
const SCALE = 58

/** Fits the width to pages. Not combined with page breaks, which Excel then ignores. */
function fitted(widths: number[], pages?: 1): WriteSheet['pageSetup'] {
  // About 230 characters fit a page before the type gets too small to read.
  const fitToWidth = pages ?? Math.ceil(widths.reduce((sum, each) => sum + each, 0) / 230)
  return { fitToPage: true, fitToWidth, fitToHeight: 0 }
}

/** Column widths of a row; a merged cell has the width of all columns it covers. */
function widthsOf(row: number, widths: number[], merges: WriteSheet['merges'] = []): number[] {
  return widths.map((width, index) => {
    const merge = merges.find(({ startRow, startCol }) => startRow === row && startCol === index)
    return merge ? widths.slice(index, merge.endCol + 1).reduce((sum, each) => sum + each, 0) : width
  })
}

/** Column letters of a 0-based index: "A", "Z", "AA". */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** Most links on a sheet: Excel drops all links of one that has more. */
const MOST_LINKS = 65_530

function isLink(value: XlsxCell['value'], link: string): boolean {
  return typeof value === 'string' && value !== '' && /^https?:\/\//.test(link)
}

/** Most characters in a cell: Excel refuses a file with more. */
const MOST = 32_767
const CUT = ' [cut: a cell holds no more]'

/** Text as a cell holds it: without characters that XML forbids, cut where it is too long. */
export function holdable(text: string): string {
  // `_x0041_` in a cell is an escaped character, so text that only looks like one is escaped itself.
  const whole = xmlText(text.replace(/\r\n?/g, '\n')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return whole.length <= MOST ? whole : whole.slice(0, MOST - CUT.length) + CUT
}
