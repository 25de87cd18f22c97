import { type GridRow, LONGEST_ROW, MOST_COLUMNS } from '../grid'
import type { Archive } from './archive'
import { elementsOf } from './elements'
import { cellAt, type Merged } from './merged-cells'
import { dayOfSerial } from './number-format'
import type { Workbook } from './workbook'

type OpenCell = { column: number; type: string; style: number; value: string; formula: boolean }
type OpenRow = { number: number; cells: string[]; length: number; problem?: string }

/**
 * The rows of a sheet as texts: days as YYYY-MM-DD, formulas as the value that was stored with them, merged cells each
 * with the value of the first.
 */
export function* sheetRows(archive: Archive, part: string, book: Workbook, merged: Merged[]): Generator<GridRow> {
  const fill = mergedFiller(merged)
  let row: OpenRow = { number: 0, cells: [], length: 0 }
  let cell: OpenCell | undefined
  let inValue = false
  let reading = 0
  for (const piece of elementsOf(archive.unpack(part))) {
    if (piece.kind === 'text') {
      if (cell && inValue && reading === 0 && cell.value.length <= LONGEST_ROW) cell.value += piece.text
      continue
    }
    const open = piece.kind === 'open'
    if (piece.name === 'v' || piece.name === 't') inValue = open
    else if (piece.name === 'rPh') reading += open ? 1 : -1
    else if (piece.name === 'f' && cell) cell.formula = true
    else if (piece.name === 'c') {
      if (piece.kind === 'open') cell = openCell(piece.attributes, row)
      else if (cell) {
        place(row, cell, book)
        cell = undefined
      }
    } else if (piece.name === 'row') {
      if (piece.kind === 'open') row = openRow(piece.attributes.r, row.number)
      else {
        fill(row)
        yield {
          number: row.number,
          cells: Array.from(row.cells, (text) => text ?? ''),
          ...(row.problem && { problem: row.problem }),
        }
      }
    }
  }
}

function openRow(written: string | undefined, before: number): OpenRow {
  const number = Number(written)
  const isNext = Number.isInteger(number) && number > before && number <= 1_048_576
  return { number: isNext ? number : before + 1, cells: [], length: 0 }
}

function openCell({ r = '', t = 'n', s = '' }: Record<string, string>, row: OpenRow): OpenCell {
  const column = cellAt(r)?.column ?? row.cells.length
  return { column, type: t, style: Number(s) || 0, value: '', formula: false }
}

function place(row: OpenRow, cell: OpenCell, book: Workbook) {
  if (cell.column >= MOST_COLUMNS) {
    if (cell.value !== '') row.problem = `This row has more than ${MOST_COLUMNS.toLocaleString('en')} cells.`
    return
  }
  const text = textOf(cell, book)
  row.length += text.length
  if (row.length > LONGEST_ROW) row.problem = `This row has more than ${LONGEST_ROW.toLocaleString('en')} characters.`
  else if (cell.formula && cell.value === '' && cell.type !== 'str')
    row.problem ??= 'A formula of this row has no stored value. Open the workbook in its program and save it again.'
  else row.cells[cell.column] = text
}

function textOf({ type, value, style }: OpenCell, { strings, dateStyles, since1904 }: Workbook): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
  if (type !== 'n' || value === '') return value
  const number = Number(value)
  if (Number.isNaN(number)) return value
  return (dateStyles.has(style) ? dayOfSerial(number, since1904) : undefined) ?? String(number)
}

/** Fills merged cells, row by row: the value of the first cell is kept until the last row of its range. */
function mergedFiller(merged: Merged[]): (row: OpenRow) => void {
  const starting = groupByTop(merged)
  let current: { range: Merged; text: string }[] = []
  return (row) => {
    current = current.filter(({ range }) => range.bottom >= row.number)
    for (const range of starting.get(row.number) ?? []) current.push({ range, text: row.cells[range.left] ?? '' })
    for (const { range, text } of current)
      for (let column = range.left; column <= Math.min(range.right, MOST_COLUMNS - 1); column += 1)
        if (!row.cells[column]) row.cells[column] = text
  }
}

function groupByTop(merged: Merged[]): Map<number, Merged[]> {
  const groups = new Map<number, Merged[]>()
  for (const one of merged) groups.set(one.top, [...(groups.get(one.top) ?? []), one])
  return groups
}
