import { sql } from 'drizzle-orm'
import { findImport } from '@/db/queries/imports/import'
import { importUnderWay } from '@/db/queries/imports/under-way'
import { UnreadableFile } from '@/lib/imports/extraction'
import { IMPORT_HREF, importHref, parseImportId } from '@/lib/record-imports/addresses'
import {
  CHOICE_PREFIX,
  DO,
  DO_FIELD,
  decideForm,
  SAVE_FIELD,
  SAVE_NAME_FIELD,
  SHOWN_PREFIX,
} from '@/lib/record-imports/form-names'
import { MAPPING_FIELDS } from '@/lib/record-imports/mapping-fields'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'
import { runImportTask } from './background'
import { discardImport } from './discard'
import { startPreview } from './upload'

/**
 * Takes the form of a preview: its answers and its mapping, and by the button previews again, writes, or takes the import
 * away. Answers that the preview did not show in force are previewed first, so that nothing is written unseen.
 */
export async function decideImport(
  context: Context,
  { id: text, form }: { id: string; form: FormFields },
): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const id = parseImportId(text)
  const run = id === undefined ? undefined : await findImport(db, id)
  if (id === undefined || !run) return refuse('not-found', 'There is no such import; nothing was changed.')
  const href = importHref(id)
  if (run.state === 'done') return { kind: 'done', href }
  const back = (message: string, kind: RefusalKind = 'invalid') =>
    refuseForm(context, { form: decideForm(id), href }, form, [{ field: '', message }], kind)
  if (importUnderWay(db, id)) return back('This import is being worked on already.', 'busy')
  if (form.get(DO_FIELD) === DO.discard) {
    const discarded = await discardImport(context, { id })
    return discarded.kind === 'done' ? { kind: 'done', href: IMPORT_HREF } : discarded
  }
  const saved = await keepAnswers(context, run, form)
  if (saved.problem !== undefined) return back(saved.problem)
  if (form.get(DO_FIELD) !== DO.write || saved.changed || run.state !== 'preview') {
    await startPreview(context, id)
    return { kind: 'done', href: saved.changed && form.get(DO_FIELD) === DO.write ? `${href}?changed=yes` : href }
  }
  const written = await runImportTask(context, { id, task: 'write' })
  return written.kind === 'done' ? { kind: 'done', href: `${href}?written=yes` } : back(written.message, written.kind)
}

/** Stores answers and mapping with the import, and the mapping under a name where that was ticked. */
async function keepAnswers(
  { db, now }: Context,
  run: StoredImport,
  form: FormFields,
): Promise<{ changed: boolean; problem?: string }> {
  const answers = [...form].flatMap(([name, value]): [string, string][] => {
    const id = name.startsWith(CHOICE_PREFIX) ? name.slice(CHOICE_PREFIX.length) : undefined
    return id === undefined || value === form.get(SHOWN_PREFIX + id) ? [] : [[id, value]]
  })
  const choices = { ...run.choices, ...Object.fromEntries(answers) }
  const { read, problem } = readMapping(run, form)
  if (problem !== undefined) return { changed: false, problem }
  const mapping = read === undefined ? run.mapping : read
  const name = (form.get(SAVE_NAME_FIELD) ?? '').trim()
  const keeping = form.get(SAVE_FIELD) === 'yes'
  if (keeping && (name === '' || name.length > 120))
    return { changed: false, problem: 'A mapping is saved under a name of 1 to 120 characters.' }
  await db.run(sql`update import_run set choices = ${JSON.stringify(choices)},
    mapping = ${mapping === null ? null : JSON.stringify(mapping)},
    mapping_name = ${keeping ? name : run.mappingName} where id = ${run.id}`)
  // Answers belong to one file; what is saved is the mapping in force.
  if (keeping)
    await db.run(sql`insert into import_mapping (name, kind, mapping, "by", at)
      values (${name}, ${run.kind}, ${JSON.stringify(mapping ?? {})}, ${run.by}, ${now})
      on conflict (name) do update set kind = excluded.kind, mapping = excluded.mapping, "by" = excluded."by", at = excluded.at`)
  return { changed: answers.length > 0 || JSON.stringify(mapping) !== JSON.stringify(run.mapping) }
}

/** The mapping of the form; or what is wrong with it, in words. */
function readMapping({ kind, mapping }: StoredImport, form: FormFields): { read?: unknown; problem?: string } {
  try {
    return { read: MAPPING_FIELDS[kind]?.(form, mapping) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { problem: error.message }
  }
}
