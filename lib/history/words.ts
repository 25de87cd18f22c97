import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { HistoryFilter } from '@/lib/filter/history'
import type { ChangeLine } from './line'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "Friday 27 Nov 2026" of a day, YYYY-MM-DD. */
export function dayWords(day: string): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return [weekday, formatDate(day)].filter(Boolean).join(' ')
}

/** "14:22" of an ISO 8601 instant in UTC, or "11:02 to 11:40" of two in one day. */
export function timeWords({ from, at }: Pick<ChangeLine, 'from' | 'at'>): string {
  const [first, last] = [from.slice(11, 16), at.slice(11, 16)]
  return first === last ? last : `${first} to ${last}`
}

/** The lines of a list, the newest first, by day (YYYY-MM-DD, UTC). */
export function daysOf(lines: readonly ChangeLine[]): { day: string; lines: ChangeLine[] }[] {
  const days: { day: string; lines: ChangeLine[] }[] = []
  for (const line of lines) {
    const day = line.at.slice(0, 10)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

const peopleIn = (lines: readonly ChangeLine[]): number => new Set(lines.map(({ by }) => by)).size

/** "2 changes by 1 person". */
export const amountWords = (lines: readonly ChangeLine[]): string =>
  `${countWords(lines.length, 'change')} by ${countWords(peopleIn(lines), 'person', 'people')}`

/**
 * The sentences above a page: how much was changed by how many, and how much of it readers could see before. Numbers are
 * of the page, and say so where there are more.
 */
export function pageWords(
  lines: readonly ChangeLine[],
  { since, before }: Pick<HistoryFilter, 'since' | 'before'>,
  more: boolean,
): { first: string; seen: string } {
  const seen = lines.filter((line) => line.seen).length
  const span = more || before !== undefined ? 'On this page: ' : since ? `Since ${formatDate(since)}: ` : 'In all: '
  const corrected = seen === 1 ? '1 is of something' : `${seen} are of something`
  return {
    first: `${span}${amountWords(lines)}.`,
    seen: seen === 0 ? 'Nothing that readers could see was changed.' : `${corrected} that readers could see.`,
  }
}

/** Of a list without a line. */
export function nothingWords({ since, by, kind, show }: HistoryFilter): string {
  const narrowed = by !== '' || kind !== undefined || show !== 'all'
  const when = since ? ` since ${formatDate(since)}` : ''
  return narrowed ? `Nothing of this kind was changed${when}.` : `Nothing was changed${when}.`
}
