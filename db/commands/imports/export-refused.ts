import { findImport } from '@/db/queries/imports/import'
import { listRefused } from '@/db/queries/imports/lines'
import { parseImportId } from '@/lib/record-imports/addresses'
import { refusedFileLines } from '@/lib/record-imports/refused-file'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'

/** Lines read at once. */
const CHUNK = 1000

/** The refused rows of an import as CSV, in the columns of its file with a reason. */
export async function exportRefused(
  context: Context,
  { id: text }: { id: string },
): Promise<Result<{ name: string; text: string }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const id = parseImportId(text)
  const run = id === undefined ? undefined : await findImport(db, id)
  if (id === undefined || !run) return refuse('not-found', 'There is no such import.')
  const { heads, rowOf } = refusedFileLines(run.layout?.header)
  const parts = [heads]
  for (let after = -1; ; ) {
    const lines = await listRefused(db, id, after, CHUNK)
    parts.push(...lines.map(rowOf))
    after = lines.at(-1)?.ordinal ?? after
    if (lines.length < CHUNK) break
  }
  return { kind: 'done', name: `${run.fileName.replace(/\.[^.]*$/, '')}-refused.csv`, text: parts.join('') }
}
