import { findEditable } from '@/db/queries/records/editable'
import { findNameBook } from '@/db/queries/records/name-book'
import { resolveForm } from '@/db/queries/records/resolve-form'
import { listSourceQuotations } from '@/db/queries/sources/record'
import { speakersOf } from '@/db/queries/workbench/coverage'
import { coverageForm } from '@/lib/editing/form-names'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { parseRecord } from '@/lib/editing/parse-record'
import { readFields } from '@/lib/forms/read'
import { COVERAGE_SAVED, codeHref } from '@/lib/workbench/addresses'
import { COVERAGE_FIELDS } from '@/lib/workbench/coverage-fields'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

type Input = { source: string; form: FormFields }
type Chosen = { everybody: boolean; allTopics: boolean; actors: string[]; topics: string[]; summits: string[] }

/**
 * Says what a coding covers and that it is complete. “Everybody quoted here” and “all topics” become the names of those
 * who are quoted and the topics there are at this moment, whatever the form showed; names typed in are added.
 */
export async function finishCoding(context: Context, { source, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const id = form.get('coding') ?? ''
  const found = await findEditable(db, 'coding', id)
  if (found?.record.source !== source) return refuse('not-found', 'There is no such coding; nothing was changed.')
  const view = { coding: id, kind: form.get('kind') }
  const { by, problems: unsigned } = readAuthor(context, form)
  const { sent, problems: unknown } = await resolveForm(db, COVERAGE_FIELDS, form)
  const back = (problems: FieldProblem[], kind?: RefusalKind) =>
    refuseForm(context, { form: coverageForm(source), href: codeHref(source, view) }, form, problems, kind)
  if (form.get('version') !== String(found.version)) return back([CHANGED], 'conflict')
  const chosen = readFields(COVERAGE_FIELDS, sent) as Chosen
  const [quotations, book] = await Promise.all([listSourceQuotations(db, source), findNameBook(db, ['topic'])])
  const quoted = chosen.everybody ? [...speakersOf(quotations.map(({ quotation }) => quotation))] : []
  const topics = chosen.allTopics ? (book.topic ?? []).map(({ slug }) => slug) : []
  const after = {
    ...found.record,
    complete: true,
    actors: unique([...quoted, ...chosen.actors]),
    topics: unique([...topics, ...chosen.topics]),
    summits: unique(chosen.summits),
  }
  const nobody = after.actors.length === 0 ? [{ field: 'actors', message: 'Say whom the coding covers.' }] : []
  const nothing = after.topics.length === 0 ? [{ field: 'topics', message: 'Say which topics it covers.' }] : []
  const problems = [...unsigned, ...unknown, ...nobody, ...nothing]
  if (problems.length > 0) return back(problems)
  const { record, problems: wrong } = parseRecord('coding', after)
  if (!record) return back(wrong)
  const change = { type: 'coding', before: found.record, after: record, version: found.version } as const
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason: 'covered' }))
  if (refused) return back([CHANGED], kindOf(refused))
  return { kind: 'done', href: codeHref(source, { ...view, saved: COVERAGE_SAVED }), by }
}

const CHANGED = {
  field: '',
  message: 'Somebody has changed this coding meanwhile. Look at what it covers now and finish it again.',
}

const unique = (slugs: string[]) => [...new Set(slugs)]
