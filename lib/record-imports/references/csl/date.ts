import { parseDate } from '@/lib/dates'
import { edtfOfParts } from '../formatted-date'
import { type Issued, readIssued } from '../issued'
import type { CslDate } from './item'

/** A date of CSL: EDTF as text, one or two lists of parts, or words; `circa` makes it approximate. */
export function readCslDate(date: CslDate | undefined): Issued {
  if (date === undefined || typeof date === 'string') return readIssued(date)
  const { literal, raw, edtf, season, circa } = date
  const points = (date['date-parts'] ?? []).filter(([year]) => year !== undefined && year !== '' && year !== 0)
  const about = circa !== undefined && circa !== false && circa !== 0 && circa !== 'false' && circa !== '0'
  if (points.length === 0) {
    const read = readIssued(edtf ?? literal ?? raw)
    return read && 'edtf' in read && about ? { ...read, edtf: approximate(read.edtf) } : read
  }
  const [start, end] = points.map((parts) => {
    const [year = 0, month, day] = parts.map(Number)
    return edtfOfParts({ year, month: month || undefined, day: day || undefined })
  })
  const whole = [start, end].filter(Boolean).join('/')
  const marked = about ? approximate(whole) : whole
  if (!parseDate(marked)) return readIssued(whole)
  return season === undefined || points[0]?.[1] !== undefined
    ? { edtf: marked }
    : { edtf: marked, lost: 'season of a date' }
}

/** Every point of an EDTF date, open ends left out, with the mark of an approximate one. */
function approximate(edtf: string): string {
  return edtf
    .split('/')
    .map((point) => (/^\d/.test(point) ? point.replace(/\?$/, '%').replace(/\d$/, '$&~') : point))
    .join('/')
}
