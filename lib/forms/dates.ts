import { describeDate } from '@/lib/date-words'
import { formatDate, isDay } from '@/lib/dates'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { readWrittenDate } from '@/lib/imports/written-date'
import type { Field, Sent } from './field'
import { fieldAt } from './resolve'

/** Replaces written dates by EDTF. A date that is not understood stays as typed, with a problem. */
export function resolveDates(fields: Field[], sent: Sent): { sent: Map<string, string>; problems: FieldProblem[] } {
  const resolved = new Map(sent)
  const problems: FieldProblem[] = []
  for (const [name, value] of sent) {
    if (fieldAt(fields, name)?.kind !== 'date' || value.trim() === '') continue
    const read = readWrittenDate(value)
    if ('edtf' in read) resolved.set(name, read.edtf)
    else problems.push({ field: name, message: read.problem })
  }
  return { sent: resolved, problems }
}

/** The values that a form shows: dates as people write them, “c. 22 Jan 2019”, where that is read as the same EDTF. */
export function withWrittenDates(fields: Field[], values: Sent): Map<string, string> {
  return new Map(
    [...values].map(([name, value]) => [name, fieldAt(fields, name)?.kind === 'date' ? writtenDate(value) : value]),
  )
}

function writtenDate(edtf: string): string {
  if (edtf === '') return ''
  const written = formatDate(edtf)
  const read = readWrittenDate(written)
  return 'edtf' in read && read.edtf === edtf ? written : edtf
}

/** The meaning of a date field, in words and as EDTF; undefined where it is empty or not understood. */
export function understoodDate(value: string): { words: string; edtf: string } | undefined {
  const read = value.trim() === '' ? undefined : readWrittenDate(value)
  if (!read || !('edtf' in read)) return undefined
  const { edtf } = read
  return { words: isDay(edtf) ? `${weekdayOf(edtf)}, ${describeDate(edtf)}` : describeDate(edtf), edtf }
}

function weekdayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
}
