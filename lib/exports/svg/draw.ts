import { escapeXml } from '../xml-text'
import { COLOUR } from './colours'
import { wrap } from './lines'

/** A drawn piece and its height in pixels. */
export type Piece = { svg: string; height: number }

/** Text that is read, explains, or locates. */
export type TextColour = 'read' | 'explain' | 'locate'

type TextStyle = {
  size: number
  width: number
  weight?: 400 | 600
  italic?: boolean
  colour?: TextColour
  anchor?: 'start' | 'middle' | 'end'
  most?: number
}

/** Draws wrapped text downwards from (x, y), aligned by `anchor`; at most `most` lines of `width` pixels. */
export function textLines(text: string, x: number, y: number, style: TextStyle): Piece {
  const { size, width, weight = 400, italic, colour = 'read', anchor = 'start', most } = style
  const step = size * 1.3
  const lines = text ? wrap(text, size, width, most) : []
  const attributes = [
    `font-size="${size}"`,
    weight === 400 ? '' : `font-weight="${weight}"`,
    italic ? 'font-style="italic"' : '',
    anchor === 'start' ? '' : `text-anchor="${anchor}"`,
    `fill="${COLOUR[colour]}"`,
  ]
  const svg = lines
    .map((line, index) => `<tspan x="${round(x)}" y="${round(y + size + index * step)}">${escapeXml(line)}</tspan>`)
    .join('')
  return {
    svg: lines.length > 0 ? `<text ${attributes.filter(Boolean).join(' ')}>${svg}</text>` : '',
    height: lines.length * step,
  }
}

/** Stacks pieces downwards from `y`. */
export function stack(y: number, draw: ((y: number) => Piece)[]): Piece {
  let top = y
  const svg: string[] = []
  for (const each of draw) {
    const piece = each(top)
    svg.push(piece.svg)
    top += piece.height
  }
  return { svg: svg.join(''), height: top - y }
}

export const gap = (height: number) => (): Piece => ({ svg: '', height })

export function rule(x1: number, x2: number, y: number, colour: string, width = 1): string {
  return `<path d="M${round(x1)} ${round(y)}H${round(x2)}" stroke="${colour}" stroke-width="${width}"/>`
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
