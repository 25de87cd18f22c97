import { randomUUID } from 'node:crypto'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { Context, FormFields } from '../context'
import { type NextPage, type RefusalKind, type Refused, refuse } from '../result'
import { saveDraft } from './store'

/** The page that shows a form, and the name of the form (`lib/editing/form-names.ts`). */
export type FormPage = { form: string; href: string }

/** Refuses a form, and keeps what was typed with what is wrong with it, for its page to show again. */
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

/** Keeps the fields of a form as a draft; gives the address of the page that shows it. */
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
