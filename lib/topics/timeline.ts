import { OPEN_END, OPEN_START } from '@/lib/dates'
import type { SummitRecord } from '@/lib/records/read-model'
import { compareDays } from './occasion'

/**
 * One time scale for all histories of a page. `from` and `to` are days since 1970. Positions (`x`, `until`) are per cent
 * of the width, so that pictures scale without their letters.
 */
export type Timeline = {
  from: number
  to: number
  ticks: { x: number; label: string; anchor: Anchor }[]
  summits: SummitMark[]
  /** Number of lines that the summits' names take. */
  summitRows: number
  /** End of what is known: the view's `asOf`, or 100. */
  until: number
}
type Anchor = 'start' | 'middle' | 'end'
/** A summit on the scale: a line where `until` equals `x`, a band where only a range of days is known. */
type SummitMark = { slug: string; label: string; x: number; until: number; row: number; anchor: Anchor }

type Span = { from: string; to: string }

/** Most days between a summit and the positions; summits further away would compress the scale. */
const SUMMIT_WITHIN = 240
const SHORTEST = 90
const PADDING = 0.04

/** Builds the scale; undefined without any closed date. @param spans days of the positions, open ends ignored */
export function buildTimeline(spans: Span[], summits: SummitRecord[], asOf?: string): Timeline | undefined {
  const days = [...spans.flatMap(({ from, to }) => [from, to]), ...(asOf ? [asOf] : [])].filter(
    (day) => day !== OPEN_START && day !== OPEN_END,
  )
  if (days.length === 0) return undefined
  // Text is compared first: only two of thousands of days are parsed.
  const first = dayNumber(days.reduce((a, b) => (compareDays(a, b) <= 0 ? a : b)))
  const last = dayNumber(days.reduce((a, b) => (compareDays(a, b) >= 0 ? a : b)))
  const near = summits.filter(
    ({ dateFrom, dateTo }) =>
      dayNumber(dateTo) >= first - SUMMIT_WITHIN &&
      dayNumber(dateFrom) <= last + SUMMIT_WITHIN &&
      dateFrom !== OPEN_START &&
      dateTo !== OPEN_END,
  )
  const edges = [first, last, ...near.flatMap(({ dateFrom, dateTo }) => [dayNumber(dateFrom), dayNumber(dateTo)])]
  const [low, high] = [Math.min(...edges), Math.max(...edges)]
  const short = Math.max(0, SHORTEST - (high - low)) / 2
  const pad = (high - low + 2 * short) * PADDING
  const scale = { from: Math.floor(low - short - pad), to: Math.ceil(high + short + pad) }
  const marks = layOutSummits(near, scale)
  return {
    ...scale,
    until: asOf ? xOf(asOf, scale) : 100,
    ticks: ticksOf(scale),
    summits: marks,
    summitRows: Math.max(0, ...marks.map(({ row }) => row + 1)),
  }
}

/** Position of a day in per cent of the width, 0 to 100; open ends and days outside lie at the edge. */
export function xOf(day: string, { from, to }: Pick<Timeline, 'from' | 'to'>): number {
  const x = day === OPEN_START ? from : day === OPEN_END ? to : dayNumber(day)
  return round(Math.min(100, Math.max(0, ((x - from) / (to - from)) * 100)))
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const round = (value: number) => Math.round(value * 100) / 100

/** Width of a letter in a narrow picture, in per cent. */
const LETTER = 2.4

function layOutSummits(summits: SummitRecord[], scale: { from: number; to: number }): SummitMark[] {
  const ends: number[] = []
  return summits
    .toSorted((a, b) => a.dateFrom.localeCompare(b.dateFrom))
    .map(({ slug, shortName, dateFrom, dateTo }) => {
      const x = xOf(dateFrom, scale)
      const until = dateFrom === dateTo ? x : xOf(dateTo, scale)
      const width = shortName.length * LETTER
      const middle = (x + until) / 2
      const anchor = middle + width / 2 > 100 ? 'end' : middle - width / 2 < 0 ? 'start' : 'middle'
      const left = anchor === 'end' ? until - width : anchor === 'start' ? x : middle - width / 2
      const free = ends.findIndex((end) => end < left)
      const row = free === -1 ? ends.length : free
      ends[row] = left + width
      return { slug, label: shortName, x, until, row, anchor }
    })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]
const MOST_TICKS = 4

/** Ticks at the first of months, at most `MOST_TICKS`; the first tick and every January name the year. */
function ticksOf(scale: { from: number; to: number }): Timeline['ticks'] {
  const start = monthOf(scale.from)
  const months = monthOf(scale.to) - start
  const step = STEPS.find((size) => months / size <= MOST_TICKS) ?? months
  const firsts: number[] = []
  for (let month = Math.ceil((start + 1) / step) * step; month <= start + months; month += step) firsts.push(month)
  return firsts.map((month, index) => {
    const x = xOf(firstDay(month), scale)
    const name = MONTHS[month % 12] ?? ''
    const label = index === 0 || month % 12 === 0 ? `${name} ${Math.floor(month / 12)}` : name
    return { x, label: step >= 12 ? String(Math.floor(month / 12)) : label, anchor: anchorOf(x) }
  })
}

const anchorOf = (x: number): Anchor => (x < 10 ? 'start' : x > 90 ? 'end' : 'middle')

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function firstDay(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
