import { drawLines, type LineActor, type LineTopic, type StanceLine, type StanceLines } from '@/lib/agreement/lines'
import type { AgreementView } from '@/lib/agreement/model'
import { agreementWords, countedWords } from '@/lib/agreement/words'
import { countWords } from '@/lib/comparison/words'
import { shortNames } from '@/lib/names'
import type { ActorKind } from '@/lib/vocabulary'
import { provenanceText } from '../provenance-text'
import { STANCE_COLOURS } from '../stance-colours'
import { escapeXml } from '../xml-text'
import { COLOUR, css } from './colours'
import { round, textLines } from './draw'
import { MARGIN, type Picture, type Rewrite, toPicture } from './picture'

const SIDE = {
  for: { colour: css(STANCE_COLOURS.supports.ink), dash: '' },
  against: { colour: css(STANCE_COLOURS.opposes.ink), dash: ' stroke-dasharray="5 4"' },
}

/**
 * Draws who is on which side of the topics that divide most, as the page of actors and topics does; undefined where no
 * topic divides.
 */
export function writeStanceLines(view: AgreementView, rewrite: Rewrite): Picture | undefined {
  const drawn = drawLines(view)
  if (!drawn) return undefined
  const { width, height, actors, topics, lines } = drawn
  const names = shortNames(view.actors.map(({ record }) => record))
  const title = rewrite(`Who is on which side: ${agreementWords(view)}`)
  const recipe = recipeOf(view, drawn)
  const head = textLines(title, MARGIN, MARGIN, { size: 16, width, weight: 600 })
  const top = MARGIN + head.height + 10
  const keyTop = top + height + 14
  const foot = textLines(rewrite(`${recipe} ${provenanceText(view.provenance)}`), MARGIN, keyTop + 24, {
    size: 11,
    width,
    colour: 'explain',
  })
  const body = [
    ...lines.map(lineOf),
    ...topics.map((topic) => topicOf(topic, drawn.box, rewrite)),
    ...actors.flatMap((actor) => {
      const record = view.actors[actor.index]?.record
      return record ? [actorOf(actor, record.kind, rewrite(names.get(record.slug) ?? record.name))] : []
    }),
  ].join('')
  return toPicture(
    {
      svg: `${head.svg}<g transform="translate(${MARGIN} ${round(top)})">${body}</g>${keyAt(keyTop)}${foot.svg}`,
      height: keyTop + 24 + foot.height - MARGIN,
    },
    { width: width + 2 * MARGIN, title, description: recipe },
  )
}

/** How the picture was made, for a methods section. */
function recipeOf(view: AgreementView, { topics, actors }: StanceLines): string {
  const first = view.clusters[0]
  const placed = first
    ? `On the left are actors of cluster ${first.letter} (Louvain, on topics on the same side, modularity ${view.modularity.toFixed(3)}), on the right all others.`
    : ''
  return [
    `The ${countWords(topics.length, 'topic')} with the most even split of sides, and ${countWords(actors.length, 'actor')} on one of them.`,
    placed,
    'Mixed stances are not drawn.',
    countedWords(view),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function lineOf({ side, d }: StanceLine): string {
  const { colour, dash } = SIDE[side]
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.3" opacity="0.75"${dash}/>`
}

function topicOf({ label, x, y, for: supporting, against }: LineTopic, box: StanceLines['box'], rewrite: Rewrite) {
  const [left, top] = [round(x - box.width / 2), round(y - box.height / 2)]
  const frame = `<rect x="${left}" y="${top}" width="${box.width}" height="${box.height}" rx="3" fill="${COLOUR.sunken}" stroke="${COLOUR.rule}"/>`
  const name = { size: 12.5, width: box.width - 12, weight: 600, anchor: 'middle', most: 1 } as const
  const sides = { size: 11.5, width: box.width - 12, colour: 'explain', anchor: 'middle' } as const
  return (
    frame +
    textLines(rewrite(label), x, y - 17, name).svg +
    textLines(`${against} against, ${supporting} for`, x, y + 3, sides).svg
  )
}

function actorOf({ x, y, side }: LineActor, kind: ActorKind, name: string): string {
  const mark =
    kind === 'organization'
      ? `<rect x="${x - 5}" y="${round(y - 5)}" width="10" height="10" rx="1.5" fill="${COLOUR.explain}" stroke="${COLOUR.read}"/>`
      : `<circle cx="${x}" cy="${round(y)}" r="5" fill="${COLOUR.white}" stroke="${COLOUR.read}" stroke-width="2"/>`
  const [at, anchor] = side === 'left' ? [x - 12, 'end'] : [x + 12, 'start']
  return `${mark}<text x="${at}" y="${round(y + 4)}" font-size="13" text-anchor="${anchor}" fill="${COLOUR.read}">${escapeXml(name)}</text>`
}

/** What lines and marks mean, in words. */
function keyAt(y: number): string {
  const middle = y + 6
  const words = (x: number, text: string) =>
    `<text x="${x}" y="${y + 10}" font-size="11" fill="${COLOUR.read}">${text}</text>`
  const sample = (side: keyof typeof SIDE, x: number) =>
    `<path d="M${x} ${middle}H${x + 30}" stroke="${SIDE[side].colour}" stroke-width="1.5"${SIDE[side].dash}/>`
  const [first, second, third, fourth] = [MARGIN, MARGIN + 80, MARGIN + 230, MARGIN + 310]
  return [
    sample('for', first) + words(first + 37, 'for'),
    sample('against', second) + words(second + 37, 'against, dashed'),
    `<circle cx="${third + 5}" cy="${middle}" r="5" fill="${COLOUR.white}" stroke="${COLOUR.read}" stroke-width="2"/>`,
    words(third + 17, 'person'),
    `<rect x="${fourth}" y="${middle - 5}" width="10" height="10" rx="1.5" fill="${COLOUR.explain}" stroke="${COLOUR.read}"/>`,
    words(fourth + 17, 'organization'),
  ].join('')
}
