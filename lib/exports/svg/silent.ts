import type { TopicView } from '@/lib/topics/model'
import { SILENCE, SILENCES, type Silence } from '@/lib/vocabulary'
import { silenceRect } from './cell'
import { type Piece, stack, textLines } from './draw'

/** Number of silent actors per kind: "Nothing found 2". Unnamed groups are not counted. */
export function silentCounts({ silent, notLookedAt }: Pick<TopicView, 'silent' | 'notLookedAt'>) {
  return SILENCES.map((silence) => ({
    silence,
    words: `${SILENCE[silence].label} ${silence === 'not_assessed' ? notLookedAt.total : silent[silence]}`,
  }))
}

/** Draws the four silences side by side: pattern, label, count and meaning. */
export function svgSilent(counts: ReturnType<typeof silentCounts>, left: number, y: number, width: number): Piece {
  const step = width / counts.length
  const pieces = counts.map(({ silence, words }, index) => drawCount(silence, words, left + index * step, y, step - 16))
  return {
    svg: pieces.map(({ svg }) => svg).join('\n'),
    height: Math.max(...pieces.map(({ height }) => height)),
  }
}

const SIGN = { width: 28, height: 18 }

function drawCount(silence: Silence, words: string, x: number, y: number, width: number): Piece {
  const right = x + SIGN.width + 9
  const room = width - SIGN.width - 9
  const text = stack(y, [
    (top) => textLines(words, right, top, { size: 13, width: room, weight: 600 }),
    (top) => textLines(SILENCE[silence].meaning, right, top, { size: 11, width: room, colour: 'explain' }),
  ])
  return { svg: silenceRect(silence, x, y, SIGN.width, SIGN.height) + text.svg, height: text.height }
}
