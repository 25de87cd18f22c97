import { uncapitalize } from '@/lib/capitalize'
import { SILENCES } from '@/lib/vocabulary'
import { isStance, type KeyEntry } from '../key'
import { silenceRect, stanceBox } from './cell'
import { type Piece, round, textLines } from './draw'
import { textWidth } from './lines'

const SIZE = 11
const ROW = 26

/** Draws the key of the codes in use, wrapped to the width. */
export function svgLegend(key: KeyEntry[], left: number, y: number, width: number): Piece {
  let x = left
  let row = 0
  const entries = key.map(({ code, kind, label, meaning }) => {
    const words = kind === 'stance' ? label : `${label}: ${uncapitalize(meaning).replace(/\.$/, '')}`
    const sign = kind === 'cell' ? 0 : 26
    const needed = sign + textWidth(words, SIZE) + 22
    if (x > left && x + needed > left + width) {
      x = left
      row += 1
    }
    const corner = { x: round(x), y: round(y + row * ROW) }
    x += needed
    const silence = SILENCES.find((each) => each === code)
    const drawn = isStance(code)
      ? `<g transform="translate(${corner.x} ${corner.y}) scale(.45)">${stanceBox(code, 0, 0)}</g>`
      : silence
        ? silenceRect(silence, corner.x, corner.y, 20, 14)
        : ''
    return (
      drawn + textLines(words, corner.x + sign, corner.y - 1, { size: SIZE, width: needed * 2, colour: 'explain' }).svg
    )
  })
  return { svg: entries.join('\n'), height: key.length > 0 ? (row + 1) * ROW : 0 }
}
