import type { Stop } from '@/lib/topics/spectrum'
import { STANCE } from '@/lib/vocabulary'
import { COLOUR } from './colours'
import { type Piece, round, rule, textLines } from './draw'
import { COLUMN, columnsOf, glyph } from './stop'

const NODE = 20

/** The axis from against to for: each stop's shape on the line, its label and count below. */
export function spectrumAxis(stops: Stop[], starts: number[], y: number): Piece {
  const middle = y + NODE / 2
  const [left = 0] = starts
  const right = left + COLUMN * stops.reduce((columns, stop) => columns + columnsOf(stop), 0)
  const drawn = stops.map((stop, index) => {
    const x = (starts[index] ?? 0) + (columnsOf(stop) * COLUMN) / 2
    const label = stop.count > 0 ? `${STANCE[stop.stance].label} ${stop.count}` : STANCE[stop.stance].label
    const style = { size: 14, width: COLUMN - 10, anchor: 'middle', weight: stop.count > 0 ? 600 : 400 } as const
    return [
      `<rect x="${round(x - NODE)}" y="${round(y)}" width="${2 * NODE}" height="${NODE}" fill="${COLOUR.white}"/>`,
      glyph(stop.stance, x - NODE / 2, middle, NODE),
      textLines(label, x, y + NODE + 5, style).svg,
    ].join('')
  })
  const side = { size: 11, width: COLUMN * 2, colour: 'locate' } as const
  const below = y + NODE + 28
  const ends = [
    textLines('← Against the proposition', left, below, side).svg,
    textLines('For the proposition →', right, below, { ...side, anchor: 'end' }).svg,
  ]
  return {
    svg: [rule(left, right, middle, COLOUR.field, 1.5), ...drawn, ...ends].join('\n'),
    height: NODE + 28 + 14,
  }
}
