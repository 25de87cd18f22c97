import type { Db } from '@/db/client'
import {
  findKnownActors,
  findSourcesOfText,
  findSourcesOfTitle,
  findSummitsOn,
} from '@/db/queries/records/known-records'
import { hashOfText } from '@/db/text-hash'
import { parseDate } from '@/lib/dates'
import { isConfirmed, type KnownRecord } from '@/lib/editing/known-records'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { UNTITLED } from '@/lib/sources/propose'
import type { FormFields } from '../context'

/** Points out actors of the names that a new one is to have; nothing where the form says to make it all the same. */
export async function pointOutActors(
  db: Db,
  form: FormFields,
  field: string,
  names: (string | null | undefined)[],
): Promise<FieldProblem[]> {
  const known = await findKnownActors(
    db,
    names.filter((name) => typeof name === 'string'),
  )
  return problemOf(form, field, 'an actor of this name is on record', known)
}

/** Points out summits that may be the one that a form is about to make: on the same days, or near and without a place. */
export async function pointOutSummits(db: Db, form: FormFields, date: string, place: string): Promise<FieldProblem[]> {
  const days = parseDate(date)
  if (!days) return []
  const known = await findSummitsOn(db, days, place.trim() !== '')
  return problemOf(form, 'date', 'a summit on or near these days is on record; it may be that one', known)
}

/** Points out sources of the text or, where there are none, of the title that a new one is to have. */
export async function pointOutSources(
  db: Db,
  form: FormFields,
  field: string,
  { title, text }: { title: string; text: string },
): Promise<FieldProblem[]> {
  const again = field === 'file' ? '; choose the file again to add it all the same' : ''
  const same = await findSourcesOfText(db, hashOfText(text))
  if (same.length > 0) return problemOf(form, field, `exactly this text is on record${again}`, same)
  const known = title === UNTITLED ? [] : await findSourcesOfTitle(db, title)
  return problemOf(form, field, `a source of this title is on record${again}`, known)
}

function problemOf(form: FormFields, field: string, message: string, known: KnownRecord[]): FieldProblem[] {
  return isConfirmed(form, known) ? [] : [{ field, message, known }]
}
