import { findMapping } from '@/db/queries/imports/mappings'
import { IMPORT_HREF, importHref } from '@/lib/record-imports/addresses'
import { SAVE_NAME_FIELD, UPLOAD_FORM } from '@/lib/record-imports/form-names'
import type { Context, FormFields } from '../context'
import { findSentBefore, spendToken } from '../drafts/one-time-token'
import { refuseForm } from '../drafts/refuse-form'
import { type NextPage, type Result, refuseReader } from '../result'
import { runImportTask } from './background'
import { type SentFile, startImport } from './start'

/** A form with a file that is read as it arrives; `fields` are those before the file. */
export type SentImport = { fields: FormFields; file?: SentFile }

/** Milliseconds that the answer to a form waits for a preview. A longer one is shown as it comes. */
const PATIENCE = 2_500

/** Takes the file of the form at `/import` and begins its preview. */
export async function uploadImport(context: Context, { fields, file }: SentImport): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const before = await findSentBefore(db, fields)
  if (before) return before
  const back = (field: string, message: string) =>
    refuseForm(context, { form: UPLOAD_FORM, href: IMPORT_HREF }, fields, [{ field, message }])
  if (!file || file.name === '') return back('file', 'choose a file')
  const name = fields.get(SAVE_NAME_FIELD) || undefined
  const saved = name === undefined ? undefined : await findMapping(db, name)
  if (name !== undefined && !saved) return back(SAVE_NAME_FIELD, 'is not a saved mapping any more')
  const kind = fields.get('kind') || saved?.kind
  const started = await startImport(context, {
    file,
    kind,
    by: fields.get('by'),
    ...(saved ? { mapping: saved.mapping, mappingName: name } : {}),
  })
  if (started.kind === 'full' || started.kind === 'storage' || started.kind === 'forbidden') return started
  if (started.kind !== 'done') return back(started.problems[0]?.field ?? 'file', started.message)
  const href = importHref(started.id)
  const [first, ...rest] = spendToken(context, fields, href)
  if (first) await db.batch([first, ...rest])
  await startPreview(context, started.id)
  return { kind: 'done', href, by: fields.get('by') }
}

/** Begins a preview, and waits a moment for it: that of a small file is there with the answer. */
export async function startPreview(context: Context, id: number): Promise<void> {
  const preview = runImportTask(context, { id, task: 'preview' })
  // Its page says what became of it; a failure after the answer is nobody's.
  preview.catch((error) => console.error(error))
  await Promise.race([preview.catch(() => undefined), new Promise((late) => setTimeout(late, PATIENCE).unref())])
}
