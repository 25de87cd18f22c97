/**
 * First and last day that an EDTF date (ISO 8601-2) can mean, as sortable `YYYY-MM-DD` text for queries. An open start
 * is `0000-01-01`, an open end `9999-12-31`. The date itself is stored as written.
 */
export type DateBounds = { from: string; to: string }

export const OPEN_START = '0000-01-01'
export const OPEN_END = '9999-12-31'

/** A year from 0001 on, a month or a day, with an optional mark. No seasons: their months depend on the place. */
const POINT = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?$/

/**
 * Parses a date; undefined where it is not an EDTF date of the supported kinds: a year, month or day, or an interval of
 * two, one of which may be open; each may be approximate (`~`), uncertain (`?`) or both (`%`). Own parser, because a
 * full EDTF parser is ten times slower and a load parses every date twice; a test compares it with the edtf package.
 */
export function parseDate(text: string): DateBounds | undefined {
  const points = text.split('/', 3)
  const [start = '', end = start] = points
  if (points.length > 2 || points.every(isOpen)) return undefined
  const first = isOpen(start) ? { from: OPEN_START } : boundsOf(start)
  const last = isOpen(end) ? { to: OPEN_END } : boundsOf(end)
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined
}

/** Whether a text is a full calendar day, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) !== undefined
}

/** Whether a date means one day; an approximate day ("c. 22 Jan 2019") does. */
export function isSingleDay(text: string): boolean {
  const bounds = parseDate(text)
  return bounds !== undefined && bounds.from === bounds.to
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Formats an EDTF date: `2019-01-22~` is "c. 22 Jan 2019", `../2019-01-22` "by 22 Jan 2019", `2019-02` "Feb 2019". */
export function formatDate(text: string): string {
  if (!text.includes('/')) return formatPoint(text)
  const [start = '', end = ''] = text.split('/')
  if (isOpen(start)) return `by ${formatPoint(end)}`
  if (isOpen(end)) return `since ${formatPoint(start)}`
  return `${formatPoint(start)} – ${formatPoint(end)}`
}

function boundsOf(text: string): DateBounds | undefined {
  if (!POINT.test(text)) return undefined
  const [year, month, day] = text.replace(/[~?%]$/, '').split('-')
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = `${year}-${month}-${daysIn(Number(year), Number(month))}`
  if (!day) return { from: `${year}-${month}-01`, to: last }
  const date = `${year}-${month}-${day}`
  return date <= last ? { from: date, to: date } : undefined
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function formatPoint(text: string): string {
  const mark = text.match(/[~?%]$/)?.[0]
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split('-')
  const name = month ? MONTHS[Number(month) - 1] : undefined
  const words = [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ')
  return `${mark === '~' || mark === '%' ? 'c. ' : ''}${words}${mark === '?' || mark === '%' ? ' (uncertain)' : ''}`
}

function isOpen(part: string): boolean {
  return part === '' || part === '..'
}
