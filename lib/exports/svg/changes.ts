import type { ChangeView } from '@/lib/change/model'
import { type ChangePlot, changePlots } from '@/lib/change/plots'
import { countedSentence, viewWords } from '@/lib/change/view-words'
import { type Timeline, xOf } from '@/lib/topics/timeline'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import { provenanceText } from '../provenance-text'
import { COLOUR } from './colours'
import { gap, type Piece, round, rule, stack, type TextColour, textLines } from './draw'
import { MARGIN, type Picture, type Rewrite, toPicture } from './picture'
import { glyph } from './stop'

const COLUMNS = 3
const PLOT = { width: 300, gap: 36 }
/** Height of a line of summits’ names, and of the levels with the months below. */
const SUMMIT_LINE = 13
const BELOW = 140
/** Room for the glyphs of the five levels, left of a plot. */
const LEVELS = 22
const LEVEL = 24
const GLYPH = 12

/**
 * Draws the changes of a view as small multiples on one scale: five levels from against to for, a glyph for each day on
 * record, a line that holds until the actor speaks again.
 */
export function writeChanges(view: ChangeView, rewrite: Rewrite = (text) => text): Picture {
  const { timeline, drawn, all } = changePlots(view)
  const columns = Math.min(COLUMNS, Math.max(1, drawn.length))
  const width = Math.max(640, 2 * MARGIN + columns * (PLOT.width + PLOT.gap) - PLOT.gap)
  const inner = width - 2 * MARGIN
  const text =
    (words: string, size: number, style: { weight?: 600; colour?: TextColour } = {}) =>
    (y: number) =>
      textLines(rewrite(words), MARGIN, y, { size, width: inner, ...style })
  const rows = Array.from({ length: Math.ceil(drawn.length / COLUMNS) }, (_, row) =>
    drawn.slice(row * COLUMNS, (row + 1) * COLUMNS),
  )
  const body = stack(MARGIN, [
    text(viewWords(view), 20, { weight: 600 }),
    gap(8),
    text(countedSentence(view), 13, { colour: 'explain' }),
    gap(18),
    ...(timeline
      ? rows.flatMap((row) => [(y: number) => plotRow(row, view, { timeline, rewrite, y }), gap(14)])
      : [text('Nothing moved in these days.', 14)]),
    text(
      [
        'A line holds until the actor speaks again; it records when a view was found, not when it formed. A dashed ring is a deed, which is no change.',
        ...(all > drawn.length ? [`${drawn.length} of ${all} changes are drawn.`] : []),
      ].join(' '),
      11,
      { colour: 'explain' },
    ),
    gap(8),
    text(provenanceText(view.provenance), 10.5, { colour: 'locate' }),
  ])
  return toPicture(body, { width, title: viewWords(view), description: readAloud(drawn, view) })
}

type Drawing = { timeline: Timeline; rewrite: Rewrite; y: number }

function plotRow(row: ChangePlot[], view: ChangeView, { timeline, rewrite, y }: Drawing): Piece {
  const pieces = row.map((one, index) =>
    plot(one, view, { timeline, rewrite, y, x: MARGIN + index * (PLOT.width + PLOT.gap) }),
  )
  return { svg: pieces.map(({ svg }) => svg).join('\n'), height: Math.max(...pieces.map(({ height }) => height)) }
}

function plot(one: ChangePlot, view: ChangeView, { timeline, rewrite, y, x }: Drawing & { x: number }): Piece {
  const words =
    (value: string, size: number, style: { weight?: 600; colour?: TextColour } = {}) =>
    (top: number) =>
      textLines(rewrite(value), x, top, { size, width: PLOT.width, ...style })
  return stack(y, [
    words(nameOf(one, view), 14, { weight: 600 }),
    words(topicOf(one, view), 12, { colour: 'explain' }),
    words(stepWords(one), 11, { colour: 'explain' }),
    gap(6),
    (top) => ({
      svg: course(one, timeline, { x: x + LEVELS, y: top }),
      height: BELOW + SUMMIT_LINE * Math.max(1, timeline.summitRows),
    }),
  ])
}

function course({ history }: ChangePlot, timeline: Timeline, at: { x: number; y: number }): string {
  const width = PLOT.width - LEVELS
  const top = at.y + 8 + SUMMIT_LINE * Math.max(1, timeline.summitRows)
  const level = (stance: Stance) => top + (STANCES.length - 1 - STANCES.indexOf(stance)) * LEVEL
  const day = (text: string) => at.x + (xOf(text, timeline) / 100) * width
  const bottom = top + (STANCES.length - 1) * LEVEL
  const ground = STANCES.map(
    (stance) =>
      rule(at.x, at.x + width, level(stance), COLOUR.faint) +
      glyph(stance, at.x - LEVELS + 2, level(stance), GLYPH - 2),
  )
  const summits = timeline.summits.map(({ label, x, until, anchor, row }) => {
    const middle = at.x + ((anchor === 'end' ? until : anchor === 'start' ? x : (x + until) / 2) / 100) * width
    return [
      `<path d="M${round(at.x + (x / 100) * width)} ${round(top - 6)}V${round(bottom + 6)}" stroke="${COLOUR.field}" stroke-dasharray="2 3"/>`,
      textLines(label, middle, at.y + row * SUMMIT_LINE - 2, { size: 10, width: 120, anchor, colour: 'locate' }).svg,
    ].join('')
  })
  const ticks = timeline.ticks.map(
    ({ x, label, anchor }) =>
      textLines(label, at.x + (x / 100) * width, bottom + 8, { size: 10, width: 80, anchor, colour: 'locate' }).svg,
  )
  const holds = history.holds.map(({ stance, from, to }) =>
    line(
      day(from),
      level(stance),
      to ? day(to) : at.x + (timeline.until / 100) * width,
      level(stance),
      to === undefined,
    ),
  )
  const turns = history.turns.map(({ from, to, before, after }) =>
    line(day(from), level(before), day(to), level(after), from !== to),
  )
  const marks = history.occasions.map(({ stance, basis, statedFrom, statedTo }) => {
    const middle = (day(statedFrom) + day(statedTo)) / 2
    return `<circle cx="${round(middle)}" cy="${round(level(stance))}" r="${basis === 'enacted' ? 9 : 8}" fill="${COLOUR.white}"${basis === 'enacted' ? ` stroke="${COLOUR.explain}" stroke-dasharray="3 2"` : ''}/>${glyph(stance, middle - GLYPH / 2, level(stance), GLYPH)}`
  })
  return [...ground, ...summits, ...ticks, ...holds, ...turns, ...marks].join('\n')
}

function line(x1: number, y1: number, x2: number, y2: number, dotted: boolean): string {
  const dots = dotted ? ' stroke-dasharray="1 3"' : ''
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${COLOUR.explain}" stroke-width="1.5"${dots}/>`
}

const nameOf = ({ holder }: ChangePlot, { actors }: ChangeView) => actors.get(holder)?.name ?? holder
const topicOf = ({ topic }: ChangePlot, { topics }: ChangeView) => topics.get(topic)?.label ?? topic
const stepWords = ({ steps }: ChangePlot) =>
  steps.map(({ stance, day }) => `${STANCE[stance].label}, ${day}`).join(' → ')

/** The picture as text for screen readers: each course with its steps. */
const readAloud = (drawn: ChangePlot[], view: ChangeView) =>
  drawn.map((one) => `${nameOf(one, view)} on ${topicOf(one, view)}: ${stepWords(one)}.`).join(' ')
