import type { Db } from '@/db/client'
import { findNameBook } from '@/db/queries/records/name-book'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { resolveConditions } from '@/lib/forms/conditions'
import { resolveDates } from '@/lib/forms/dates'
import type { Field, Sent } from '@/lib/forms/field'
import { moreLines, resolveNames, typesNamed, withMore } from '@/lib/forms/resolve'

/**
 * Replaces typed names by slugs and typed dates by EDTF, with a problem for each name that no record has and each date
 * that is not understood. Conditions get the kind that their stance says.
 */
export async function resolveForm(
  db: Db,
  fields: Field[],
  form: Sent,
): Promise<{ sent: Map<string, string>; problems: FieldProblem[] }> {
  const whole = resolveConditions(fields, withMore(fields, form))
  const typed = [...whole.values()].flatMap((value) => value.split(/\r\n?|\n/).map((line) => line.trim()))
  const dated = resolveDates(fields, whole)
  const named = resolveNames(
    fields,
    dated.sent,
    await findNameBook(db, typesNamed(fields), typed, moreLines(fields, form)),
  )
  return { sent: named.sent, problems: [...named.problems, ...dated.problems] }
}
