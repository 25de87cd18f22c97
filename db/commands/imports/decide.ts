import { findImport } from '@/db/queries/imports/import'
import { stampOf } from '@/db/queries/imports/stamp'
import { importUnderWay } from '@/db/queries/imports/under-way'
import { IMPORT_HREF, importConflictsHref, importHref, parseImportId } from '@/lib/record-imports/addresses'
import {
  DO,
  DO_FIELD,
  decideForm,
  PAGE_FIELD,
  parseConflictPage,
  STAMP_FIELD,
  withLineBreaks,
} from '@/lib/record-imports/form-names'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'
import { runImportTask } from './background'
import { discardImport } from './discard'
import { keepAnswers } from './keep-answers'
import { startPreview } from './upload'

/**
 * Takes the form of a preview, or of a page of its conflicts: its answers and its mapping, and by the button shows a page
 * of conflicts, previews again, writes, or takes the import away. Answers that the preview did not show in force are
 * previewed first, so that nothing is written unseen.
 */
export async function decideImport(
  context: Context,
  { id: text, form: sent }: { id: string; form: FormFields },
): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const id = parseImportId(text)
  const run = id === undefined ? undefined : await findImport(db, id)
  if (id === undefined || !run) return refuse('not-found', 'There is no such import; nothing was changed.')
  const href = importHref(id)
  if (run.state === 'done') return { kind: 'done', href }
  const form = withLineBreaks(sent)
  const page = parseConflictPage(form.get(PAGE_FIELD) ?? '')
  const back = (message: string, kind: RefusalKind = 'invalid') =>
    refuseForm(
      context,
      { form: decideForm(id), href: page === undefined ? href : importConflictsHref(id, page) },
      form,
      [{ field: '', message }],
      kind,
    )
  if (importUnderWay(db, id)) return back('This import is being worked on already.', 'busy')
  const button = form.get(DO_FIELD) ?? ''
  if (button === DO.discard) {
    const discarded = await discardImport(context, { id })
    return discarded.kind === 'done' ? { kind: 'done', href: IMPORT_HREF } : discarded
  }
  const { changed, problem } = await keepAnswers(context, run, form)
  if (problem !== undefined) return back(problem)
  const next = parseConflictPage(button)
  if (next !== undefined) {
    // Another mapping has other conflicts; between pages of them only answers change, which stand in the plan already.
    if (changed && page === undefined) await startPreview(context, id)
    return { kind: 'done', href: importConflictsHref(id, next) }
  }
  const isSeen = !changed && run.plannedAt !== null && (form.get(STAMP_FIELD) ?? stampOf(run)) === stampOf(run)
  if (button !== DO.write || !isSeen || run.state !== 'preview') {
    await startPreview(context, id)
    return { kind: 'done', href: !isSeen && button === DO.write ? `${href}?changed=yes` : href }
  }
  const written = await runImportTask(context, { id, task: 'write' })
  return written.kind === 'done' ? { kind: 'done', href: `${href}?written=yes` } : back(written.message, written.kind)
}
