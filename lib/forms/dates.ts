import { describeDate } from '@/lib/date-words'
import { isDay } from '@/lib/dates'
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

/** The meaning of a date field in words; undefined where it is empty or not understood. */
export function understoodDate(value: string): string | undefined {
  const read = value.trim() === '' ? undefined : readWrittenDate(value)
  if (!read || !('edtf' in read)) return undefined
  return isDay(read.edtf) ? `${weekdayOf(read.edtf)}, ${describeDate(read.edtf)}` : describeDate(read.edtf)
}

function weekdayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
}
