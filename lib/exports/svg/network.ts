import { drawNetwork, type NetworkDrawing } from '@/lib/agreement/network/drawing'
import type { NetworkView } from '@/lib/agreement/network/model'
import { recipeInWords } from '@/lib/agreement/network/recipe'
import { escapeXml } from '../xml-text'
import { COLOUR } from './colours'
import { round, textLines } from './draw'
import { MARGIN, type Picture, type Rewrite, toPicture } from './picture'

/** Draws a one-mode network: people as rings, organizations as squares, clusters as grounds with their letters. */
export function writeNetwork(view: NetworkView, rewrite: Rewrite = (text) => text): Picture {
  const drawing = drawNetwork(view)
  const { size, nodes, ties, grounds } = drawing
  const width = size.width + 2 * MARGIN
  const recipe = `${recipeInWords(view)} Ties of ${drawing.least} or more: ${ties.length} of ${drawing.all}.`
  const foot = textLines(rewrite(recipe), MARGIN, MARGIN + size.height + 14, {
    size: 11,
    width: size.width,
    colour: 'explain',
  })
  const body = [
    ...grounds.map(
      ({ letter, points, at }) =>
        `<path d="${pathOf(points)}" fill="${COLOUR.sunken}"/><text x="${round(at.x)}" y="${round(at.y)}" font-size="22" fill="${COLOUR.explain}">${letter}</text>`,
    ),
    ...ties.map((tie) => lineOf(tie, drawing)),
    ...nodes.map((node) => nodeOf(node, view, rewrite)),
  ].join('')
  return toPicture(
    {
      svg: `<g transform="translate(${MARGIN} ${MARGIN})">${body}</g>${foot.svg}`,
      height: size.height + 20 + foot.height,
    },
    { width, title: 'Network', description: recipe },
  )
}

function lineOf({ a, b, width, weight }: NetworkDrawing['ties'][number], { nodes }: NetworkDrawing): string {
  const [one, other] = [nodes[a], nodes[b]]
  if (!one || !other) return ''
  const [colour, dash] = weight < 0 ? [COLOUR.read, ' stroke-dasharray="5 4"'] : [COLOUR.tie, '']
  return `<path d="M${round(one.x)} ${round(one.y)}L${round(other.x)} ${round(other.y)}" stroke="${colour}"${dash} stroke-width="${width}" opacity="0.75"/>`
}

function nodeOf(
  { index, x, y, radius, name: at }: NetworkDrawing['nodes'][number],
  view: NetworkView,
  rewrite: Rewrite,
) {
  const node = view.nodes[index]
  if (!node) return ''
  const shape =
    node.kind === 'organization'
      ? `<rect x="${round(x - radius)}" y="${round(y - radius)}" width="${round(2 * radius)}" height="${round(2 * radius)}" rx="1.5" fill="${COLOUR.explain}"/>`
      : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${COLOUR.white}" stroke="${COLOUR.read}" stroke-width="2"/>`
  const name = at
    ? `<text x="${round(at.x)}" y="${round(at.y)}" font-size="13" text-anchor="middle" fill="${COLOUR.read}" stroke="${COLOUR.white}" stroke-width="3" paint-order="stroke">${escapeXml(rewrite(node.label))}</text>`
    : ''
  return shape + name
}

const pathOf = (points: { x: number; y: number }[]) =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
