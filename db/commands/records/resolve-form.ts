import type { Db } from '@/db/client'
import { findNameBook } from '@/db/queries/records/name-book'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { Field } from '@/lib/forms/field'
import { resolveNames, typesNamed } from '@/lib/forms/resolve'
import type { FormFields } from '../context'

/** Replaces the names typed into a form by slugs, with a problem for each name that no record has. */
export async function resolveForm(
  db: Db,
  fields: Field[],
  form: FormFields,
): Promise<{ sent: Map<string, string>; problems: FieldProblem[] }> {
  const typed = [...form.values()].flatMap((value) => value.split(/\r\n?|\n/).map((line) => line.trim()))
  return resolveNames(fields, form, await findNameBook(db, typesNamed(fields), typed))
}
