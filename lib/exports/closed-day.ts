import { OPEN_END, OPEN_START } from '@/lib/dates'

/** A bound of a date as a cell: empty for an open end, which no program reads as a date. */
export function closedDay(day: string): string | undefined {
  return day === OPEN_START || day === OPEN_END ? undefined : day
}
