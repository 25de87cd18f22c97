import { formatDate, OPEN_END, OPEN_START, parseDate } from '@/lib/dates'
import type { SourceRecord, SummitRecord } from '@/lib/records/read-model'
import type { Timeline } from './model'

const DAY = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Most labelled ticks. */
const TICKS = 8

/** Builds a timeline to scale: summits as the range of days they can fall on, sources as days. */
export function buildTimeline(summits: SummitRecord[], sources: SourceRecord[]): Timeline {
  const issued = sources.flatMap((source) => {
    const bounds = parseDate(source.issued)
    return bounds && bounds.from !== OPEN_START ? [{ source, day: bounds.from }] : []
  })
  const days = [...summits.flatMap(({ dateFrom, dateTo }) => [dateFrom, dateTo]), ...issued.map(({ day }) => day)]
    .filter((day) => day !== OPEN_START && day !== OPEN_END)
    .map((day) => Date.parse(day))
  if (days.length === 0) return { ticks: [], summits: [], sources: [] }
  const first = monthStart(Math.min(...days))
  const last = monthStart(Math.max(...days) + 31 * DAY)
  const xOf = (day: string) => Math.min(1, Math.max(0, (Date.parse(day) - first) / (last - first)))
  return {
    ticks: monthTicks(first, last).map(({ time, label }) => ({ x: (time - first) / (last - first), label })),
    summits: summits.map((summit) => ({ x: xOf(summit.dateFrom), until: xOf(summit.dateTo), summit })),
    sources: issued.map(({ source, day }) => ({
      x: xOf(day),
      slug: source.slug,
      label: `${source.abbreviation}, ${formatDate(source.issued)}`,
    })),
  }
}

function monthStart(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}

function monthTicks(first: number, last: number): { time: number; label: string }[] {
  const start = new Date(first)
  const months = Math.round((last - first) / (30.44 * DAY))
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= TICKS) ?? 240
  const ticks: { time: number; label: string }[] = []
  let year: number | undefined
  for (let month = 0; ; month += step) {
    const time = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1)
    if (time >= last) return ticks
    const date = new Date(time)
    const name = MONTHS[date.getUTCMonth()] ?? ''
    // The first tick of a year names it.
    ticks.push({ time, label: year === date.getUTCFullYear() ? name : `${name} ${date.getUTCFullYear()}` })
    year = date.getUTCFullYear()
  }
}
