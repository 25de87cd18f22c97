import { findImport } from '@/db/queries/imports/import'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'
import { dropImport } from './drop'

/** Takes away an import that was not written, with its file. What was written is taken back from the history. */
export async function discardImport(context: Context, { id }: { id: number }): Promise<Result<object>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const run = await findImport(context.db, id)
  if (!run) return refuse('not-found', 'There is no such import; nothing was changed.')
  if (run.state === 'done') return refuse('conflict', 'This import is written: take it back from the history.')
  await dropImport(context.db, id)
  return { kind: 'done' }
}
