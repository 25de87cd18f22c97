import { nameNotes } from '@/lib/topics/name-notes'
import type { Stop, StopName } from '@/lib/topics/spectrum'
import type { Stance } from '@/lib/vocabulary'
import { glyphSvg } from '../glyph-paths'
import { STANCE_COLOURS } from '../stance-colours'
import { COLOUR, css } from './colours'
import { type Piece, round, stack, textLines } from './draw'
import { textWidth, wrap } from './lines'
import type { Rewrite } from './picture'

/** Width of a column of names in pixels, and most names in it. */
export const COLUMN = 200
const NAMES = 14
/** Most lines of a name. */
const LINES = 6

/** Number of name columns of a stop: many names spread sideways, so that the picture keeps the shape of a slide. */
export const columnsOf = ({ named }: Stop): number => Math.max(1, Math.ceil(named.length / NAMES))

/** Draws the names at a stop column by column; every column ends at `foot`. */
export function stopNames(stop: Stop, left: number, rewrite: Rewrite): (foot: number) => Piece {
  const columns = columnsOf(stop)
  const each = Math.ceil(stop.named.length / columns)
  const drawn = Array.from({ length: columns }, (_, column) => {
    const x = left + (column + 0.5) * COLUMN
    const names = stop.named.slice(column * each, (column + 1) * each)
    const last = column === columns - 1
    return (y: number) =>
      stack(y, [
        ...names.map((name) => (top: number) => drawName(name, stop.stance, x, top, rewrite)),
        ...(stop.count === 0 ? [says('Nobody', x)] : []),
        ...(last && stop.more > 0 ? [says(`and ${stop.more} more`, x)] : []),
      ])
  })
  return (foot) => {
    const pieces = drawn.map((draw) => draw(foot - draw(0).height))
    return { svg: pieces.map(({ svg }) => svg).join('\n'), height: Math.max(...pieces.map(({ height }) => height)) }
  }
}

const says = (words: string, x: number) => (y: number) =>
  textLines(words, x, y, { size: 12, width: COLUMN - 20, anchor: 'middle', colour: 'locate' })

/** Draws a name in a frame: dashed and slanted for second-hand, small for an unnamed group. */
function drawName(name: StopName, stance: Stance, x: number, top: number, rewrite: Rewrite): Piece {
  const { holder, reportedBy } = name.occasion
  const size = holder.kind === 'group' ? 11 : 13
  const most = COLUMN - 56
  const text = rewrite(holder.name)
  const lines = wrap(text, size, most, LINES)
  const width = Math.min(most, Math.max(...lines.map((line) => textWidth(line, size)))) + 36
  const left = x - width / 2
  const words = textLines(text, left + 25, top + 4, {
    size,
    width: most,
    most: LINES,
    ...(reportedBy ? { italic: true } : { weight: 600 as const }),
  })
  const height = words.height + 9
  const { ink, ground } = STANCE_COLOURS[stance]
  const edge = reportedBy
    ? `fill="${COLOUR.white}" stroke-dasharray="4 3" stroke-width="1.5"`
    : `fill="${css(ground)}" stroke-width="1"`
  const frame = `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="${round(Math.min(height / 2, 13))}" stroke="${css(ink)}" ${edge}/>`
  const notes = nameNotes(name).map(rewrite).join(', ')
  const below = textLines(notes, x, top + height + 2, {
    size: 10.5,
    width: COLUMN - 16,
    anchor: 'middle',
    colour: 'explain',
    most: 4,
  })
  return {
    svg: `${frame}${glyph(stance, left + 9, top + height / 2, 11)}${words.svg}${below.svg}`,
    height: height + 2 + below.height + 8,
  }
}

/** Draws a stance shape, vertically centred on `y`. */
export function glyph(stance: Stance, x: number, y: number, size: number): string {
  return `<g color="${css(STANCE_COLOURS[stance].ink)}" transform="translate(${round(x)} ${round(y - size / 2)}) scale(${round(size / 12)})">${glyphSvg(stance)}</g>`
}
