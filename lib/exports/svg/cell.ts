import type { Silence, Stance } from '@/lib/vocabulary'
import type { ComparisonCell, PositionWords } from '../document'
import { glyphSvg } from '../glyph-paths'
import { CELL_CODES } from '../key'
import { STANCE_COLOURS } from '../stance-colours'
import { COLOUR, css } from './colours'
import { type Piece, round, stack, type TextColour, textLines } from './draw'

const BOX = { width: 44, height: 32 }

/** Draws a cell centred on `x`: shape or pattern, label, marks. */
export function svgCell(cell: ComparisonCell, x: number, y: number, width: number): Piece {
  const word =
    (text: string, style: { weight?: 600; italic?: boolean; colour?: TextColour; size?: number } = {}) =>
    (top: number) =>
      textLines(text, x, top, { size: 11, width, anchor: 'middle', most: 5, ...style })
  switch (cell.kind) {
    case 'left_out':
      return stack(y, [emptyBox(x), word(CELL_CODES.left_out.label, { italic: true, colour: 'locate' })])
    case 'silent':
      return stack(y, [silenceBox(x, cell.silence), word(cell.label, { colour: 'locate' })])
    case 'held': {
      const { positions, review } = cell
      const words = review ? CELL_CODES.under_review.label : (positions[0]?.label ?? '')
      const marks = [...new Set(positions.flatMap((position) => position.marks))].join(', ')
      return stack(y, [
        boxes(positions, x),
        word(words, { weight: 600 }),
        word(marks, { italic: true, colour: 'locate', size: 10 }),
      ])
    }
  }
}

/** Draws a stance in its box; dashed for second-hand. */
export function stanceBox(stance: Stance, x: number, y: number, dashed = false): string {
  const { ink, ground } = STANCE_COLOURS[stance]
  const edge = dashed ? ' stroke-dasharray="4 3"' : ''
  return `<g color="${css(ink)}"><rect x="${round(x)}" y="${round(y)}" width="${BOX.width}" height="${BOX.height}" rx="4" fill="${dashed ? COLOUR.white : css(ground)}" stroke="currentColor" stroke-width="${dashed ? 1.5 : 0.75}"${edge}/><g transform="translate(${round(x + 12)} ${round(y + 6)}) scale(1.667)">${glyphSvg(stance)}</g></g>`
}

/** Draws a silence as its pattern. */
export function silenceRect(silence: Silence, x: number, y: number, width: number, height: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="3" fill="url(#pattern-${silence})" stroke="${COLOUR.field}" stroke-width="1"/>`
}

function boxes(positions: PositionWords[], x: number) {
  // One box per distinct stance, side by side: a cell under review may hold several.
  const stances = positions.filter(
    ({ stance }, index) => positions.findIndex((other) => other.stance === stance) === index,
  )
  const step = BOX.width + 4
  const from = x - (stances.length * step - 4) / 2
  return (y: number): Piece => ({
    svg: stances
      .map(({ stance, marks }, index) =>
        stanceBox(
          stance,
          from + index * step,
          y,
          marks.some((mark) => /^(reported|said) by /.test(mark)),
        ),
      )
      .join(''),
    height: BOX.height + 5,
  })
}

function silenceBox(x: number, silence: Silence) {
  return (y: number): Piece => ({
    svg: silenceRect(silence, x - BOX.width / 2, y + 6, BOX.width, BOX.height - 12),
    height: BOX.height + 5,
  })
}

function emptyBox(x: number) {
  return (y: number): Piece => ({
    svg: `<rect x="${round(x - BOX.width / 2)}" y="${round(y + 6)}" width="${BOX.width}" height="${BOX.height - 12}" rx="3" fill="none" stroke="${COLOUR.field}" stroke-dasharray="1 3"/>`,
    height: BOX.height + 5,
  })
}
