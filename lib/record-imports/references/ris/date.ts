import { parseDate } from '@/lib/dates'
import { edtfOfParts } from '../formatted-date'
import { type Issued, readIssued } from '../issued'

/**
 * A date of RIS: `YYYY/MM/DD/other` with unknown parts empty, or as people write it. `other` is read where Parley's own
 * files use it ("circa", "uncertain", "or earlier", "or later", "to 2019-01-24") and where it says the day or the season.
 */
export function readRisDate(written: string | undefined): Issued {
  const text = (written ?? '').trim()
  const found = /^(\d{4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/(.*))?$/.exec(text)
  if (!found) return /^\/*$/.test(text) ? undefined : readIssued(text)
  const [, year = '', month, day, other = ''] = found
  const number = (part: string | undefined) => (part ? Number(part) : undefined)
  const point = edtfOfParts({ year: Number(year), month: number(month), day: number(day) })
  const words = other.trim()
  if (words === '') return readIssued(point)
  const own = ownWords(point, words)
  if (own) return { edtf: own }
  if (month) return readIssued(point)
  const fuller = readIssued(`${words} ${year}`)
  return fuller && 'edtf' in fuller ? fuller : { edtf: year, lost: 'words in addition to the year of a date' }
}

function ownWords(point: string, words: string): string | undefined {
  const parts = words.split(/,\s*/)
  const known = parts.every((part) => /^(circa|uncertain|or earlier|or later|to \d{4}(-\d{2}){0,2})$/.test(part))
  if (!known) return undefined
  const [circa, uncertain] = [parts.includes('circa'), parts.includes('uncertain')]
  const mark = circa ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  const end = parts.find((part) => part.startsWith('to '))?.slice(3)
  const edtf = parts.includes('or earlier')
    ? `../${point}${mark}`
    : parts.includes('or later')
      ? `${point}${mark}/..`
      : [point, end].flatMap((one) => (one === undefined ? [] : [one + mark])).join('/')
  return parseDate(edtf) ? edtf : undefined
}
