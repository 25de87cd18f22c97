import { parseDate } from '@/lib/dates'
import { readWrittenDate } from '@/lib/imports/written-date'
import { dayOfSerial } from '../xlsx/number-format'
import type { DateOrder } from './date-order'

/** A day as EDTF; `waits` where its order is not settled; or why it cannot be read. */
export type CellDate = { edtf: string } | { waits: true } | { problem: string }

const NUMBERS = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\.?$/
const TIME = /[\sT,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads a day of a table: EDTF, digits in the order of the table, a spreadsheet's serial number, or written out in one
 * of the languages of the source form. The time of day is left out.
 *
 * @param thisYear to tell the century of years with two digits: none lies ahead
 */
export function readCellDate(cell: string, order: DateOrder | undefined, thisYear: number): CellDate {
  const text = cell.trim().replace(TIME, '')
  if (parseDate(text)) return { edtf: text }
  const [, first = '', second = '', written = ''] = NUMBERS.exec(text) ?? []
  if (written !== '') return ofNumbers(Number(first), Number(second), yearOf(written, thisYear), order, cell, text)
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const day = dayOfSerial(Number(text))
    if (day) return { edtf: day.slice(0, 10) }
  }
  const read = readWrittenDate(text)
  return 'edtf' in read ? read : { problem: read.problem }
}

function ofNumbers(
  a: number,
  b: number,
  year: number,
  order: DateOrder | undefined,
  cell: string,
  text: string,
): CellDate {
  const settled = order === 'day-first' || order === 'month-first' ? order : alone(a, b, text)
  if (!settled) return { waits: true }
  const [day, month] = settled === 'day-first' ? [a, b] : [b, a]
  const edtf = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  if (parseDate(edtf)) return { edtf }
  return {
    problem: `“${cell.trim()}” is not a day when it is read as ${settled === 'day-first' ? 'day/month/year' : 'month/day/year'}.`,
  }
}

/** The order that a day settles by itself. */
function alone(a: number, b: number, text: string): DateOrder | undefined {
  if (a > 12 || a === b || text.includes('.')) return 'day-first'
  return b > 12 ? 'month-first' : undefined
}

function yearOf(written: string, thisYear: number): number {
  if (written.length === 4) return Number(written)
  const year = Math.floor(thisYear / 100) * 100 + Number(written)
  return year > thisYear ? year - 100 : year
}

const pad = (number: number) => String(number).padStart(2, '0')
