import { type DatePoint, dateParts } from '@/lib/citations/edtf-parts'
import { MONTH_NAMES } from '@/lib/citations/months'

/**
 * Explains an EDTF date in words: `2019-01-22~` is "about 22 January 2019", `../2019-01-22` "not known, but no later than
 * 22 January 2019", `2019-02` "some day in February 2019".
 */
export function describeDate(text: string): string {
  const { start, end, interval, circa, uncertain } = dateParts(text)
  const doubt = uncertain ? ', if the source is right' : ''
  if (!interval) return start ? `${circa ? 'about ' : wholly(start)}${pointWords(start)}${doubt}` : text
  const about = circa ? 'about ' : ''
  if (!start) return end ? `not known, but no later than ${about}${pointWords(end)}${doubt}` : text
  if (!end) return `not known, but no earlier than ${about}${pointWords(start)}${doubt}`
  return `some day from ${about}${pointWords(start)} to ${pointWords(end)}${doubt}`
}

const wholly = ({ day }: DatePoint) => (day === undefined ? 'some day in ' : '')

function pointWords({ year, month, day }: DatePoint): string {
  return [day, month && MONTH_NAMES[month - 1], year].filter((part) => part !== undefined).join(' ')
}
