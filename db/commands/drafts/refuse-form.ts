import { randomUUID } from 'node:crypto'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { Context, FormFields } from '../context'
import { type NextPage, type RefusalKind, type Refused, refuse } from '../result'
import { saveDraft } from './store'

/** The page that shows a form, and the form's name (`lib/editing/form-names.ts`). */
export type FormPage = { form: string; href: string }

/** Refuses a form. Its fields and problems are stored as a draft, which its page shows again. */
export async function refuseForm(
  context: Context,
  page: FormPage,
  fields: FormFields,
  problems: FieldProblem[],
  kind: RefusalKind = 'invalid',
): Promise<Refused> {
  const words = problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ')
  return { ...refuse(kind, words, problems), form: await keepForm(context, page, fields, problems) }
}

/** Stores the fields of a form as a draft. Resolves with the address of the page that shows it. */
export async function keepForm(
  { db, now }: Context,
  { form, href }: FormPage,
  fields: FormFields,
  problems: FieldProblem[] = [],
): Promise<NextPage> {
  const id = randomUUID()
  await saveDraft(db, { id, form, fields: [...fields], problems, savedAt: now })
  return { href: `${href}${href.includes('?') ? '&' : '?'}draft=${id}`, by: fields.get('by') }
}
