import { parseDate } from '@/lib/dates'
import { readWrittenDate } from '@/lib/imports/written-date'

export type DateOrder = 'dmy' | 'mdy'

/** A date in a file's name: EDTF; or, of days and months that can be taken for each other, their year. */
export type NameDate = { edtf: string; open?: boolean }

/** How dates are written in names, as a regular expression. */
export const NAME_DATE = [
  String.raw`\d{4}[-_.]?\d{2}[-_.]?\d{2}`,
  String.raw`\d{4}[-_.]\d{2}`,
  String.raw`\d{1,2}[-_.]\d{1,2}[-_.]\d{4}`,
  String.raw`\d{1,2}\.?[ _-]\p{L}{3,12}\.?[ _-]\d{4}`,
  String.raw`\p{L}{3,12}\.?[ _-]\d{1,2},?[ _-]\d{4}`,
  String.raw`\d{4}`,
].join('|')

/** Reads a date in a name; `order` decides what days and months alone cannot. Undefined where it is none. */
export function readNameDate(written: string, order: DateOrder | null): NameDate | undefined {
  const text = written.replace(/[_.]/g, '-')
  const compact = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (compact) return edtf(compact.slice(1).join('-'))
  const [, first = '', second = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? []
  if (year) return inOrder({ first, second, year }, order)
  if (/^\d{4}(-\d{2})?$/.test(text)) return edtf(text)
  const read = readWrittenDate(written.replace(/[_-]/g, ' '))
  return 'edtf' in read ? read : undefined
}

type Numbers = { first: string; second: string; year: string }

function inOrder({ first, second, year }: Numbers, order: DateOrder | null): NameDate | undefined {
  const two = (number: string) => number.padStart(2, '0')
  const dayFirst = edtf(`${year}-${two(second)}-${two(first)}`)
  const monthFirst = edtf(`${year}-${two(first)}-${two(second)}`)
  if (dayFirst && monthFirst && first !== second)
    return order === null ? { edtf: year, open: true } : order === 'dmy' ? dayFirst : monthFirst
  return dayFirst ?? monthFirst
}

function edtf(text: string): NameDate | undefined {
  return parseDate(text) ? { edtf: text } : undefined
}

/** The order of day and month in names, where one of them tells it. */
export function orderOfNames(dates: string[]): DateOrder | null {
  const pairs = dates.flatMap((date) => {
    const [, first, second] = /^(\d{1,2})[-_.](\d{1,2})[-_.]\d{4}$/.exec(date) ?? []
    return first && second ? [[Number(first), Number(second)] as const] : []
  })
  const [dmy, mdy] = [pairs.some(([first]) => first > 12), pairs.some(([, second]) => second > 12)]
  return dmy === mdy ? null : dmy ? 'dmy' : 'mdy'
}
