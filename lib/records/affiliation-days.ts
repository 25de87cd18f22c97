import { OPEN_END, OPEN_START, parseDate } from '@/lib/dates'

/**
 * The first and the last day on which an affiliation can have held. An end of `../2019-01-22` means that it had ended
 * by that day and did not hold on it: a source that says "former" gives a day on which that was already true.
 */
export function affiliationDays({ from, to }: { from: string | null; to: string | null }) {
  const start = from === null ? undefined : parseDate(from)
  const end = to === null ? undefined : parseDate(to)
  const over = to?.startsWith('..') || to?.startsWith('/')
  return {
    validFrom: start?.from ?? OPEN_START,
    validTo: end ? (over ? dayBefore(end.to) : end.to) : OPEN_END,
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
