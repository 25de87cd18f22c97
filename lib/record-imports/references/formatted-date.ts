import { parseDate } from '@/lib/dates'
import { monthOf } from '@/lib/imports/written-date/months'

/**
 * The EDTF date that `formatDate` has put into words, as Parley's CSL files have it where CSL has no way to say it:
 * "since c. 22 Jan 2019", "by Mar 2031", "22 Jan 2019 – 24 Jan 2019 (uncertain)". Undefined for other words.
 */
export function edtfOfFormatted(words: string): string | undefined {
  const [, bound, date = ''] = /^(?:(by|since) )?(.+)$/.exec(words) ?? []
  const ends = date.split(' – ').map(edtfOfPoint)
  const [start, end] = ends
  if (!start || ends.length > 2 || ends.includes(undefined) || (bound && end)) return undefined
  const edtf = bound === 'by' ? `../${start}` : bound === 'since' ? `${start}/..` : ends.join('/')
  return parseDate(edtf) ? edtf : undefined
}

function edtfOfPoint(words: string): string | undefined {
  const found = /^(c\. )?(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})( \(uncertain\))?$/.exec(words)
  if (!found) return undefined
  const [, circa, day, name, year, uncertain] = found
  const month = name === undefined ? undefined : monthOf(name)
  if (name !== undefined && month === undefined) return undefined
  const mark = circa ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  return edtfOfParts({ year: Number(year), month, day: day === undefined ? undefined : Number(day) }) + mark
}

/** A year, month or day as EDTF, unchecked. */
export function edtfOfParts(point: { year: number; month?: number | undefined; day?: number | undefined }): string {
  const { year, month, day } = point
  return [String(year).padStart(4, '0'), month, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
