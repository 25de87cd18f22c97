import { silencePatterns } from '../glyph-paths'
import { escapeXml } from '../xml-text'
import type { Piece } from './draw'

/** A drawn view, in units that are pixels where nobody scales it. */
export type Picture = { svg: string; width: number; height: number }

/** What becomes of each text, where the type at hand lacks letters for some. */
export type Rewrite = (text: string) => string

/** Room around everything drawn. */
export const MARGIN = 32

/**
 * A whole SVG around what was drawn from `MARGIN` down. It names its font and loads none.
 *
 * @param title what it is, and `description` all of it, for those who do not see it
 */
export function toPicture(body: Piece, { width, title, description }: Frame): Picture {
  const height = Math.ceil(MARGIN + body.height + MARGIN)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<defs><g color="#8c8477">${silencePatterns()}</g></defs>
<rect width="${width}" height="${height}" fill="#fff"/>
${body.svg}
</svg>
`
  return { svg, width, height }
}

type Frame = { width: number; title: string; description: string }
