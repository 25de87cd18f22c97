import 'server-only'
import { findDraft } from '@/db/queries/records/draft'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { library } from './library'

export type FormDraft = { values: ReadonlyMap<string, string>; problems: FieldProblem[]; draft?: string | undefined }
type Query = Record<string, string | string[] | undefined>

/** The draft in a page's `?draft=`; an empty form without problems where there is none. */
export async function formDraft(form: string, query: Query): Promise<FormDraft> {
  const id = typeof query.draft === 'string' ? query.draft : undefined
  const draft = id === undefined ? undefined : await findDraft(await library(), id, form)
  return { values: new Map(draft?.fields), problems: draft?.problems ?? [], draft: draft && id }
}
