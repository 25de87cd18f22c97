import { silencePatterns } from '../glyph-paths'
import { escapeXml } from '../xml-text'
import { COLOUR } from './colours'
import type { Piece } from './draw'

/** A drawn view; width and height in pixels. */
export type Picture = { svg: string; width: number; height: number }

/** Replaces text that the output's font cannot show. */
export type Rewrite = (text: string) => string

/** Margin around the drawing, in pixels. */
export const MARGIN = 32

/**
 * Wraps a drawing that begins at `MARGIN` into a complete SVG. It names its font and loads none.
 *
 * @param title short name, and `description` the full content, for screen readers
 */
export function toPicture(body: Piece, { width, title, description }: Frame): Picture {
  const height = Math.ceil(MARGIN + body.height + MARGIN)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<defs><g color="${COLOUR.field}">${silencePatterns()}</g></defs>
<rect width="${width}" height="${height}" fill="${COLOUR.white}"/>
${body.svg}
</svg>
`
  return { svg, width, height }
}

type Frame = { width: number; title: string; description: string }
