import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { TablePart } from '../split-columns'
import { INK } from '../stance-colours'
import { cellParagraphs, headParagraphs, styled } from './cell'
import { textRuns } from './runs'
import { STYLE } from './styles'

/** Part of the width that the first column takes, against 1 for each other. */
const FIRST = 1.05

/**
 * One table: its head row is repeated on every page and no row breaks across pages.
 *
 * @param width of the text, in twentieths of a point
 */
export function docxTable({ columns, lines }: TablePart, corner: string, width: number): Table {
  const each = Math.floor(width / (columns.length + FIRST))
  const widths = [width - each * columns.length, ...columns.map(() => each)]
  const cell = (children: TableCell['options']['children'], at: number) =>
    new TableCell({
      children,
      width: { size: widths[at] ?? each, type: WidthType.DXA },
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
          ...columns.map((head, at) => cell(headParagraphs(head), at + 1)),
        ],
      }),
      ...lines.map(
        ({ head, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [cell(headParagraphs(head), 0), ...cells.map((words, at) => cell(cellParagraphs(words), at + 1))],
          }),
      ),
    ],
  })
}

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
