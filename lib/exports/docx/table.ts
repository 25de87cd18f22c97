import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { cellTexts, headTexts, rowLines } from '../row-lines'
import { type TablePart, widthShares } from '../split-columns'
import { INK } from '../stance-colours'
import { cellParagraphs, headParagraphs, styled } from './cell'
import { textRuns } from './runs'
import { STYLE } from './styles'

/** Average letter width and line height of table text, in twentieths of a point. */
const LETTER = 95
const LINE = 240

/**
 * One table, its head row repeated on every page. A row taller than a quarter of a page may break across pages:
 * kept whole, it would leave so much of the page before it empty, and some programs would cut off a very tall one.
 *
 * @param width text width and `height` text height of a page, in twentieths of a point
 */
export function docxTable(part: TablePart, corner: string, { width, height }: Size): Table {
  const { columns, lines } = part
  const shares = widthShares(part)
  const others = shares.slice(1).map((share) => Math.floor(width * share))
  const widths = [width - others.reduce((sum, each) => sum + each, 0), ...others]
  const isTall = ({ head, cells }: TablePart['lines'][number]) =>
    rowLines([headTexts(head), ...cells.map(cellTexts)], shares, width / LETTER) * LINE > height * 0.25
  const cell = (children: TableCell['options']['children'], index: number) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
    })
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cell([styled(STYLE.columnHead, textRuns(corner))], 0),
          ...columns.map((head, index) => cell(headParagraphs(head), index + 1)),
        ],
      }),
      ...lines.map((row) => {
        const cells = row.cells.map((words, index) => cell(cellParagraphs(words), index + 1))
        return new TableRow({ cantSplit: !isTall(row), children: [cell(headParagraphs(row.head), 0), ...cells] })
      }),
    ],
  })
}

type Size = { width: number; height: number }

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BORDERS = {
  top: line(12, INK.read),
  bottom: line(12, INK.read),
  left: none,
  right: none,
  insideHorizontal: line(4, INK.rule),
  insideVertical: line(4, INK.rule),
}
