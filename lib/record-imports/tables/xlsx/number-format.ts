/** Formats of a day or of a day and a time that have a number and no code (ECMA-376 Part 1, 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 58)])

/** Whether a number format shows a number as a day. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id)
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  return /[dy]/i.test(plain) || /mmm/i.test(plain)
}

/** Day 60 of a spreadsheet is 29 February 1900, which never was. */
const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
/** 1 January 1901 and 31 December 2199: what is outside is hardly a day. */
const FIRST = 367
const LAST = 109_574

/**
 * The day of a serial number as YYYY-MM-DD, with the time of day after a T where it has one; undefined where it is no
 * likely day.
 */
export function dayOfSerial(serial: number, since1904 = false): string | undefined {
  const days = serial + (since1904 ? 1462 : 0)
  if (!(days >= FIRST && days < LAST + 1)) return undefined
  const written = new Date(EPOCH + Math.round(days * DAY)).toISOString()
  return written.slice(11, 16) === '00:00' ? written.slice(0, 10) : written.slice(0, 16)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
