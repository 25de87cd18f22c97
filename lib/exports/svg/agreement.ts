import { sumBlocks } from '@/lib/agreement/blocks'
import type { AgreementView } from '@/lib/agreement/model'
import { pairCounts } from '@/lib/agreement/pair-matrix'
import { isByClusters, isCut, SHADES, shade, shownAs, shownInMatrix } from '@/lib/agreement/shown'
import { agreementWords, clustersSentence, countedWords } from '@/lib/agreement/words'
import { FEW_SHARED } from '@/lib/comparison/model'
import { countWords, groupDigits } from '@/lib/comparison/words'
import { shortNames } from '@/lib/names'
import { provenanceText } from '../provenance-text'
import { escapeXml } from '../xml-text'
import { COLOUR, SHARE_COLOURS } from './colours'
import { type Piece, round, textLines } from './draw'
import { MARGIN, type Picture, type Rewrite, toPicture } from './picture'
import { writeStanceLines } from './stance-lines'

/** Pixels: a cell, the names of rows, the names of columns, and the least width of a picture. */
const [WIDE, HIGH, NAMES, HEAD, LEAST] = [37, 36, 150, 96, 620]
/** Pixels of a cell of clusters. */
const BLOCK = { width: 132, height: 62 }
/** Most clusters across. */
const CLUSTERS = 6
/** Grounds by share on the same side, paler to darker, and what is read on them. */
const HEAT = SHARE_COLOURS.map(({ ground }) => ground)
const ON_HEAT = SHARE_COLOURS.map(({ ink }) => ink)
const { read: INK, locate: QUIET, rule: RULE } = COLOUR

/**
 * Draws agreement as the page shows it: actors against actors, above forty clusters against clusters; actors and topics
 * as lines where that is in view and a topic divides.
 */
export function writeAgreement(view: AgreementView, rewrite: Rewrite = (text) => text): Picture {
  const lines = shownAs(view) === 'stances' ? writeStanceLines(view, rewrite) : undefined
  if (lines) return lines
  const drawn = isByClusters(view) ? drawClusters(view) : drawActors(view, rewrite)
  const sizes = isByClusters(view) ? 'Sums over the pairs of two clusters.' : SIZES
  const width = Math.max(LEAST, drawn.width)
  const title = rewrite(`Who agrees with whom: ${agreementWords(view)}`)
  const head = textLines(title, MARGIN, MARGIN, { size: 16, width, weight: 600 })
  const words = textLines(
    rewrite(`${clustersSentence(view)} ${countedWords(view)}`),
    MARGIN,
    MARGIN + head.height + 6,
    {
      size: 11,
      width,
      colour: 'explain',
    },
  )
  const top = MARGIN + head.height + 6 + words.height + 16
  const body = `<g transform="translate(${MARGIN} ${round(top)})">${drawn.svg}</g>`
  const key = drawKey(MARGIN, top + drawn.height + 16, width, `${sizes} ${rewrite(provenanceText(view.provenance))}`)
  return toPicture(
    {
      svg: head.svg + words.svg + body + key.svg,
      height: head.height + 6 + words.height + 16 + drawn.height + 16 + key.height,
    },
    { width: width + 2 * MARGIN, title, description: clustersSentence(view) },
  )
}

type Drawn = Piece & { width: number }

function drawActors(view: AgreementView, rewrite: Rewrite): Drawn {
  const shown = shownInMatrix(view)
  const short = shortNames(view.actors.map(({ record }) => record))
  const name = (index: number) => rewrite(short.get(view.actors[index]?.record.slug ?? '') ?? '')
  const [width, height] = [NAMES + shown.length * WIDE, HEAD + shown.length * HIGH]
  const parts = shown.flatMap((row, at) => {
    const [x, y] = [NAMES + at * WIDE + WIDE / 2, HEAD + at * HIGH]
    const letter = view.filter.order === 'cluster' && (at === 0 || isCut(view, shown, at))
    return [
      `<text transform="translate(${x + 4} ${HEAD - 8}) rotate(-90)" font-size="12" fill="${INK}">${escapeXml(name(row))}</text>`,
      textLines(rewrite(view.actors[row]?.record.name ?? ''), 0, y + 9, { size: 12, width: NAMES - 30, most: 1 }).svg,
      letter ? text(NAMES - 12, y + 22, view.clusters[view.actors[row]?.cluster ?? -1]?.letter ?? '', 14, INK) : '',
      line(0, y, width, y, at === 0 || isCut(view, shown, at) ? INK : RULE),
      isCut(view, shown, at) ? line(x - WIDE / 2, 0, x - WIDE / 2, height, INK) : '',
      ...shown.map((column, place) => drawCell(view, row, column, NAMES + place * WIDE, y)),
    ]
  })
  return { svg: parts.join('') + line(0, height, width, height, INK), width, height }
}

/** A pair: a square whose shade is the share and whose size says how many topics, over the fraction. */
function drawCell(view: AgreementView, row: number, column: number, x: number, y: number): string {
  const middle = x + WIDE / 2
  if (row === column) return text(middle, y + 22, String(view.actors[row]?.topics ?? ''), 10, QUIET)
  const { shared, sameSide } = pairCounts(view.matrix, row, column)
  if (shared === 0) return `<circle cx="${middle}" cy="${y + 16}" r="1" fill="${QUIET}"/>`
  const side = shared < FEW_SHARED ? 8 : shared < 7 ? 13 : 19
  return (
    square(middle - side / 2, y + 13 - side / 2, side, shade(sameSide / shared)) +
    text(middle, y + 33, `${sameSide}/${shared}`, 9, shared < FEW_SHARED ? QUIET : INK)
  )
}

function drawClusters(view: AgreementView): Drawn {
  const clusters = view.clusters.slice(0, CLUSTERS)
  const blocks = sumBlocks(view, CLUSTERS)
  const { width: wide, height: high } = BLOCK
  const parts = clusters.flatMap(({ letter, members }, row) => {
    const y = HIGH + row * high
    const x = NAMES + row * wide + wide / 2
    return [
      text(x, 14, letter, 14, INK),
      text(x, 29, countWords(members.length, 'actor'), 10, QUIET),
      `<text x="0" y="${y + 28}" font-size="13" fill="${INK}">Cluster ${letter}</text>`,
      `<text x="0" y="${y + 44}" font-size="10" fill="${QUIET}">${countWords(members.length, 'actor')}</text>`,
      ...(blocks[row] ?? []).map(({ sameSide, shared }, column) => {
        const left = NAMES + column * wide
        if (shared === 0) return `<circle cx="${left + wide / 2}" cy="${y + high / 2}" r="1" fill="${QUIET}"/>`
        const step = shade(sameSide / shared)
        return (
          `<rect x="${left}" y="${y}" width="${wide - 2}" height="${high - 2}" fill="${HEAT[step]}"/>` +
          text(left + wide / 2, y + 27, `${Math.round((100 * sameSide) / shared)} %`, 15, ON_HEAT[step] ?? INK) +
          text(left + wide / 2, y + 45, `${groupDigits(sameSide)} of ${groupDigits(shared)}`, 10, ON_HEAT[step] ?? INK)
        )
      }),
    ]
  })
  return { svg: parts.join(''), width: NAMES + clusters.length * wide, height: HIGH + clusters.length * high }
}

const SIZES =
  'A square is small for 1 to 4 shared topics, too few to say, larger for 5 and 6, largest for 7 or more; a dot: no shared topic. A topic that is part of another is not counted in addition to it.'

/** What the shades mean, in words, then notes. */
function drawKey(x: number, y: number, width: number, notes: string): Piece {
  const shades = SHADES.map((words, step) => {
    const left = x + 118 + step * 100
    return `${square(left, y, 11, step)}<text x="${left + 17}" y="${y + 10}" font-size="11" fill="${INK}">${words}</text>`
  })
  const foot = textLines(notes, x, y + 20, { size: 11, width, colour: 'explain' })
  const label = `<text x="${x}" y="${y + 10}" font-size="11" font-weight="600" fill="${INK}">On the same side</text>`
  return { svg: label + shades.join('') + foot.svg, height: 20 + foot.height }
}

const square = (x: number, y: number, side: number, step: number) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${side}" height="${side}" rx="2" fill="${HEAT[step] ?? HEAT[0]}"${step === 0 ? ` stroke="${QUIET}" stroke-width="1.5"` : step === 1 ? ` stroke="${HEAT[2]}"` : ''}/>`
const text = (x: number, y: number, words: string, size: number, colour: string) =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="middle" fill="${colour}">${escapeXml(words)}</text>`
const line = (x1: number, y1: number, x2: number, y2: number, colour: string) =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colour}" stroke-width="1"/>`
