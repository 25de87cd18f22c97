import { type DateBounds, parseDate } from '@/lib/dates'

/** Rows with the bounds of their date beside it. Dates were validated on the way in, so one that is none is a bug. */
export function dated<T extends object>(rows: T[], date: (row: T) => string): (T & DateBounds)[] {
  return rows.map((row) => {
    const bounds = parseDate(date(row))
    if (!bounds) throw new Error(`"${date(row)}" is no date.`)
    return { ...row, ...bounds }
  })
}
