import { randomUUID } from 'node:crypto'
import { findImport } from '@/db/queries/imports/import'
import { findDataVersion } from '@/db/queries/library/data-version'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Context } from '../context'
import { refusalOf } from '../refusal'
import { kindOf, type Result, refuse, refuseReader } from '../result'
import { clearAfterwards } from '../storage-refusal'
import { dropWritten } from './drop'
import { findImportWrites } from './find-writes'
import { wordsOf } from './plan'
import { previewImport } from './preview'

/**
 * Writes a previewed import in one batch, which is one step of the history: all of it or nothing. Where the library was
 * changed since the preview, the plan is made again, and where it differs nothing is written. Where somebody edits the
 * library between the plan and its writing, both are tried again.
 */
export async function writeImport(context: Context, { id }: { id: number }): Promise<Result<{ run: StoredImport }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const seen = await findImport(db, id)
  if (!seen) return refuse('not-found', 'There is no such import; nothing was changed.')
  if (seen.state === 'done') return { kind: 'done', run: seen }
  if (seen.state !== 'preview') return refuse('conflict', 'This file is not read yet; nothing was changed.')
  let current = seen
  for (let left = TRIES; ; left -= 1) {
    const run = await planned(context, seen, current)
    if (!('seal' in run)) return run
    const signature = { by: run.by, at, batch: randomUUID(), reason: reasonOf(run) }
    const [first, ...rest] = await findImportWrites(db, run, signature)
    const refused = first && (await refusalOf(() => db.batch([first, ...rest])))
    if (!refused) break
    if (refused.table !== 'import') return refuse(kindOf(refused), `Nothing was written. ${wordsOf(refused)}.`)
    if (left === 0 || (await findImport(db, id))?.state === 'done')
      return refuse('conflict', `Nothing was written. ${wordsOf(refused)}.`)
    current = run
  }
  await clearAfterwards(() => dropWritten(db, id))
  return { kind: 'done', run: (await findImport(db, id)) ?? current }
}

/** How often a plan is made again, because the library was edited before it could be written. */
const TRIES = 20

/**
 * The import as it is planned for the library of now; the refusal of one of which another plan was shown.
 *
 * @param seen as its preview showed it
 * @param current as it was planned last
 */
async function planned(context: Context, seen: StoredImport, current: StoredImport) {
  const version = (await findDataVersion(context.db))?.dataVersion ?? 0
  if (version === current.plannedAt) return current
  const again = await previewImport(context, { id: seen.id })
  if (again.kind !== 'done') return again
  if (again.run.seal === seen.seal && again.run.problem === null) return again.run
  return refuse(
    'conflict',
    'The library was changed after this preview was made, and the import would do something else now. Nothing was written: look at it once more.',
  )
}

/** The reason of its revisions: "imported FILE". */
const reasonOf = ({ fileName }: Pick<StoredImport, 'fileName'>) => `imported ${fileName}`
