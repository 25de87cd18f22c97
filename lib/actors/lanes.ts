import { formatDate, OPEN_END, OPEN_START, parseDate } from '@/lib/dates'
import type { AffiliationRecord } from '@/lib/records/read-model'

type Spell = Pick<AffiliationRecord, 'from' | 'to' | 'validFrom' | 'validTo'>

/**
 * One affiliation as a bar on a lane of width 100: fades in from `start[0]` to `start[1]`, is certain until `end[0]`,
 * and fades out until `end[1]`. Its words begin at `textX`.
 */
export type Lane<T> = Bar & { spell: T; textX: number; ended: boolean; words: string }
type Bar = { start: [number, number]; end: [number, number] }

export type Lanes<T> = {
  lanes: Lane<T>[]
  /** Years on the scale; empty where no source gives a date. */
  ticks: { x: number; label: string }[]
  /** Mark of the last day on record. */
  now: { x: number; label: string } | undefined
}

/** Dates begin at `SCALE_START`, left of it is "earlier"; the last day on record lies at `NOW`. */
const SCALE_START = 12
const NOW = 91
const MOST_TICKS = 8

/** Lays out affiliations over time in the order given, to scale where sources give dates. @param until EDTF date */
export function buildLanes<T extends Spell>(spells: T[], until: string | undefined): Lanes<T> {
  const last = until === undefined ? undefined : parseDate(until)?.to
  const days = spells.flatMap(givenDays)
  const first = days.toSorted()[0]
  const end = [...days, ...(last ? [last] : [])].toSorted().at(-1)
  if (first === undefined || end === undefined || first >= end)
    return {
      lanes: spells.map((spell) => toLane(spell, unscaled(spell))),
      ticks: [],
      now: until === undefined ? undefined : { x: NOW, label: formatDate(until) },
    }
  const scale = (day: string) => SCALE_START + ((NOW - SCALE_START) * between(first, day)) / between(first, end)
  const x = (day: string) => (day < first ? 0 : Math.min(NOW, scale(day)))
  return {
    lanes: spells.map((spell) => toLane(spell, scaled(spell, x, last ?? end))),
    ticks: years(first, end).map((year) => ({ x: scale(`${year}-01-01`), label: String(year) })),
    now: until === undefined || last === undefined ? undefined : { x: x(last), label: formatDate(until) },
  }
}

/** Sorts by end, then by start. */
export function inTime<T extends Spell>(spells: T[]): T[] {
  return spells.toSorted((a, b) => compare(a.validTo, b.validTo) || compare(a.validFrom, b.validFrom))
}

function toLane<T extends Spell>(spell: T, bar: Bar): Lane<T> {
  // Words begin with the bar, or where it becomes certain if no start is given.
  const textX = spell.from === null && spell.to === null ? bar.start[1] : bar.start[0]
  return { ...bar, spell, textX, ended: spell.to !== null, words: spellWords(spell) }
}

/** Dates of an affiliation: "2011 – 31 Mar 2018", "since 15 Apr 2018", "ended, dates not given". */
export function spellWords({ from, to }: Spell): string {
  const endOpen = to !== null && parseDate(to)?.from === OPEN_START
  if (from === null && to === null) return 'start not given'
  if (from === null) return endOpen ? 'ended, dates not given' : `until ${formatDate(to ?? '')}, start not given`
  if (to === null) return /^(\.\.)?\//.test(from) ? `${formatDate(from)} already` : `since ${formatDate(from)}`
  return endOpen ? `from ${formatDate(from)}, ended ${formatDate(to)}` : `${formatDate(from)} – ${formatDate(to)}`
}

/** First and last day that each given date can mean; open dates are left out. */
function givenDays({ from, to }: Spell): string[] {
  return [from, to].flatMap((date) => {
    const bounds = date === null ? undefined : parseDate(date)
    if (!bounds || bounds.from === OPEN_START || bounds.to === OPEN_END) return []
    return [bounds.from, bounds.to]
  })
}

/** Bar without any date: ended affiliations lie left of current ones; lengths mean nothing. */
function unscaled({ from, to }: Spell): Bar {
  if (to !== null) return { start: [3, 13], end: [27, 37] }
  return from === null ? { start: [35, 57], end: [NOW, NOW] } : { start: [3, 13], end: [NOW, NOW] }
}

function scaled({ from, to }: Spell, x: (day: string) => number, last: string): Bar {
  const began = from === null ? undefined : parseDate(from)
  const ended = to === null ? undefined : parseDate(to)
  const latest = ended ? (ended.to === OPEN_END ? last : ended.to) : last
  const start: [number, number] = began
    ? [began.from === OPEN_START ? 0 : x(began.from), x(began.to === OPEN_END ? latest : began.to)]
    : [0, x(ended && ended.from !== OPEN_START ? ended.from : latest)]
  const end: [number, number] = [ended && ended.from !== OPEN_START ? x(ended.from) : x(latest), x(latest)]
  if (ended?.from === OPEN_START) return fadeOut(start, end[1], began !== undefined)
  // An end before the start is an error in the record: drawn as a moment, with its dates in words.
  const certain = Math.max(start[0], Math.min(start[1], end[0]))
  return { start: [start[0], certain], end: [Math.max(end[0], certain), Math.max(...end, certain)] }
}

/** Bar of an affiliation that ended on an unknown day: it fades out over the whole time it can have ended in. */
function fadeOut(start: [number, number], until: number, began: boolean): Bar {
  const last = Math.max(start[0], until)
  const certain = Math.max(start[0], Math.min(start[1], last))
  if (began) return { start: [start[0], certain], end: [certain, last] }
  const width = last - start[0]
  return { start: [start[0], start[0] + width * 0.3], end: [start[0] + width * 0.7, last] }
}

/** Round years on the scale, fewer than `MOST_TICKS`. */
function years(first: string, end: string): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(end.slice(0, 4))]
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((size) => (to - from) / size < MOST_TICKS) ?? 1000
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return all.filter((year) => year % step === 0 && `${String(year).padStart(4, '0')}-01-01` >= first)
}

const DAY = 86_400_000
const between = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / DAY
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
