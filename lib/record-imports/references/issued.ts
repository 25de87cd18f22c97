import { parseDate } from '@/lib/dates'
import { readWrittenDate } from '@/lib/imports/written-date'
import { edtfOfFormatted } from './formatted-date'

/** When something appeared, as EDTF, with what could not be kept of it; or why it could not be read. */
export type Issued = { edtf: string; lost?: string } | { problem: string } | undefined

/** Words that stand where a date is not known. */
const NONE =
  /^(?:n\. ?d\.?|nd|no date|undated|in press|forthcoming|to appear|submitted|accepted|in preparation|in review|s\. ?[da]\.?|o\. ?j\.?|o\. ?d\.?|unknown|none|null|0+|[-–—?]+)$/i

/**
 * Reads a date of any format of references: EDTF with what biblatex allows beyond it (times, open ends, unspecified
 * digits, seasons), the dates that Parley's own files write in words, and dates as people write them. A season is kept
 * as its year, because which months it means depends on the place.
 */
export function readIssued(written: string | undefined): Issued {
  const text = (written ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/--+/g, '–')
    .replace(/(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g, '$1')
  if (text === '' || NONE.test(text)) return undefined
  const edtf = standard(text) ?? edtfOfFormatted(text)
  if (edtf !== undefined) return { edtf }
  const year = yearOfSeason(text)
  if (year !== undefined) return { edtf: year, lost: 'season of a date' }
  return readWrittenDate(text)
}

/** EDTF, with an open end written out and unspecified digits as the range that they mean. */
function standard(text: string): string | undefined {
  const decade = /^(\d{3})[Xxu]$/.exec(text)?.[1]
  const century = /^(\d{2})[Xxu]{2}$/.exec(text)?.[1]
  const [whole] = [decade && `${decade}0/${decade}9`, century && `${century}00/${century}99`].filter(Boolean)
  const edtf =
    whole ??
    text
      .replace(/(?:-(?:XX|uu)){1,2}(?=[~?%]?(?:\/|$))/gi, '')
      .replace(/^\/(?=\d)/, '../')
      .replace(/(?<=\d[~?%]?)\/$/, '/..')
  return parseDate(edtf) ? edtf : undefined
}

const SEASON =
  /^(?:(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)[ ,/–-]*)+(\d{4})$/iu

function yearOfSeason(text: string): string | undefined {
  const [, year, end] = /^(\d{4})-2[1-4][~?%]?(?:\/(\d{4})-2[1-4][~?%]?)?$/.exec(text) ?? []
  if (year !== undefined) return end === undefined || end === year ? year : `${year}/${end}`
  return SEASON.exec(text)?.[1]
}
