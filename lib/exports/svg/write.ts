import type { Comparison } from '@/lib/comparison/model'
import { type ComparisonCell, type Head, type TableDocument, toDocument } from '../document'
import { svgCell } from './cell'
import { COLOUR } from './colours'
import { gap, type Piece, rule, stack, textLines } from './draw'
import { svgLegend } from './legend'
import { MARGIN, type Picture, type Rewrite, toPicture } from './picture'

const LEAD = 250
/** Column width in pixels: narrower above eight columns. */
const columnWidth = (columns: number) => (columns <= 8 ? 140 : 104)
/** Least width of the picture in pixels, so that a long title stays readable. */
const NARROWEST = 640

/**
 * Draws a comparison as a matrix of shapes for slides. Legible in grey: every stance has a shape and a label, every
 * silence a pattern and a label.
 */
export function writeMatrix(comparison: Comparison, rewrite: Rewrite = (text) => text): Picture {
  const words = toDocument(comparison)
  const column = columnWidth(words.columns.length)
  const width = Math.max(NARROWEST, 2 * MARGIN + LEAD + words.columns.length * column)
  const inner = width - 2 * MARGIN
  const text =
    (value: string | undefined, x: number, style: Omit<Parameters<typeof textLines>[3], 'width'> & { width: number }) =>
    (y: number) =>
      textLines(rewrite(value ?? ''), x, y, style)
  const centre = (index: number) => MARGIN + LEAD + (index + 0.5) * column
  const side = (pieces: Piece[]): Piece => ({
    svg: pieces.map(({ svg }) => svg).join(''),
    height: Math.max(...pieces.map(({ height }) => height)),
  })
  const leadHead = ({ name, detail, verdict }: Head, y: number) =>
    stack(y, [
      text(name, MARGIN, { size: 14, width: LEAD - 20, weight: 600 }),
      text(verdict ?? detail, MARGIN, { size: 11, width: LEAD - 20, colour: 'locate' }),
    ])
  const columnHead = ({ name, detail, verdict }: Head, index: number, y: number) =>
    stack(y, [
      text(name, centre(index), { size: 12, width: column - 10, weight: 600, anchor: 'middle' }),
      text(verdict ?? detail, centre(index), {
        size: 10,
        width: column - 10,
        colour: 'locate',
        anchor: 'middle',
        most: 3,
      }),
    ])
  const lined =
    (colour: string, weight: number) =>
    (y: number): Piece => ({
      svg: rule(MARGIN, width - MARGIN, y, colour, weight),
      height: 0,
    })
  const rewritten = (cell: TableDocument<ComparisonCell>['lines'][number]['cells'][number]) =>
    cell.kind === 'held'
      ? { ...cell, positions: cell.positions.map((each) => ({ ...each, marks: each.marks.map(rewrite) })) }
      : cell
  const body = stack(MARGIN, [
    text(words.words, MARGIN, { size: 20, width: inner, weight: 600 }),
    gap(14),
    lined(COLOUR.read, 2),
    gap(10),
    (y) =>
      side([
        leadHead({ kind: 'topic', name: words.corner, detail: undefined, verdict: undefined }, y),
        ...words.columns.map((head, index) => columnHead(head, index, y)),
      ]),
    gap(10),
    ...words.lines.flatMap(({ head, cells }) => [
      lined(COLOUR.rule, 1),
      gap(10),
      (y: number) =>
        side([
          leadHead(head, y),
          ...cells.map((cell, index) => svgCell(rewritten(cell), centre(index), y, column - 8)),
        ]),
      gap(10),
    ]),
    lined(COLOUR.read, 1),
    gap(16),
    (y) => svgLegend(words.key, MARGIN, y, inner),
    ...words.uncertain.map((uncertain) =>
      text(`Date uncertain, counted nowhere: ${uncertain}`, MARGIN, { size: 10, width: inner, colour: 'explain' }),
    ),
    gap(6),
    text(
      `${words.key.some(({ kind }) => kind === 'silence') ? 'Silence is not neutrality. ' : ''}${words.provenance}`,
      MARGIN,
      { size: 10, width: inner, colour: 'locate' },
    ),
  ])
  return toPicture(body, { width, title: words.words, description: readAloud(words) })
}

/** The matrix as text for screen readers: each row with each actor's stance. */
function readAloud({ columns, lines }: TableDocument<ComparisonCell>): string {
  return lines
    .map(
      ({ head, cells }) =>
        `${head.name}: ${cells.map((cell, index) => `${columns[index]?.name} ${said(cell)}`).join('; ')}.`,
    )
    .join(' ')
}

function said(cell: TableDocument<ComparisonCell>['lines'][number]['cells'][number]): string {
  if (cell.kind === 'left_out') return cell.label
  if (cell.kind === 'silent') return cell.label.toLowerCase()
  return [
    cell.review?.toLowerCase(),
    ...cell.positions.map(({ label, marks }) => [label.toLowerCase(), ...marks].join(', ')),
  ]
    .filter(Boolean)
    .join(', ')
}
