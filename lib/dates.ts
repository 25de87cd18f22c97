import edtf from 'edtf'

/**
 * Dates are EDTF (ISO 8601-2), kept as written. For queries each has two bounds, the first and the last day
 * it can mean, as `YYYY-MM-DD` text, which sorts by itself. An open start is `0000-01-01`, an open end
 * `9999-12-31`.
 */
export type DateBounds = { from: string; to: string }

export const OPEN_START = '0000-01-01'
export const OPEN_END = '9999-12-31'

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$/
const INTERVAL = /^(\.\.|\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$/

/** The days a date can mean, or undefined where it is no EDTF date of the kinds Parley keeps. */
export function parseDate(text: string): DateBounds | undefined {
  if (!DAY.test(text) && !(INTERVAL.test(text) && /\d/.test(text))) return undefined
  try {
    const parsed = edtf(text)
    const from = toDay(parsed.min, OPEN_START)
    const to = toDay(parsed.max, OPEN_END)
    return from <= to ? { from, to } : undefined
  } catch {
    return undefined
  }
}

/** A full calendar day, as `asOf` and check marks need it. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) !== undefined
}

/** Whether a date is known to the day (approximate days count: "c. 22 Jan 2019" is one day). */
export function isSingleDay(text: string): boolean {
  const bounds = parseDate(text)
  return bounds !== undefined && bounds.from === bounds.to
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2019-01-22~` as "c. 22 Jan 2019", `../2019-01-22` as "by 22 Jan 2019", `2019-02` as "Feb 2019". */
export function formatDate(text: string): string {
  if (!text.includes('/')) return formatPoint(text)
  const [start = '', end = ''] = text.split('/')
  const open = (part: string) => part === '' || part === '..'
  if (open(start)) return `by ${formatPoint(end)}`
  if (open(end)) return `since ${formatPoint(start)}`
  return `${formatPoint(start)} – ${formatPoint(end)}`
}

function formatPoint(text: string): string {
  const mark = text.match(/[~?%]$/)?.[0]
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split('-')
  const name = month ? MONTHS[Number(month) - 1] : undefined
  const words = [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ')
  return `${mark === '~' || mark === '%' ? 'c. ' : ''}${words}${mark === '?' || mark === '%' ? ' (uncertain)' : ''}`
}

function toDay(milliseconds: number, open: string): string {
  if (!Number.isFinite(milliseconds)) return open
  return new Date(milliseconds).toISOString().slice(0, 10)
}
