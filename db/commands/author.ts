import type { FieldProblem } from '@/lib/editing/parse-record'
import type { Context, FormFields } from './context'

const LONGEST_NAME = 120

/** The author of a form: its field `by`, else the viewer's own name; and the problem with it, if any. */
export function readAuthor({ viewer }: Context, form: FormFields): { by: string; problems: FieldProblem[] } {
  const by = (form.get('by') ?? '').trim() || (viewer.name ?? '')
  if (by === '') return { by, problems: [{ field: 'by', message: 'say who changes it' }] }
  return by.length > LONGEST_NAME || /[\0\p{Surrogate}]/u.test(by)
    ? { by, problems: [{ field: 'by', message: `is not a name of at most ${LONGEST_NAME} characters` }] }
    : { by, problems: [] }
}
