import { findImport } from '@/db/queries/imports/import'
import { listImportLines, listRefused } from '@/db/queries/imports/lines'
import type { ImportLine } from '@/lib/record-imports/line'
import { buildReport, type Report } from '@/lib/record-imports/report'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'

/** An import with its report, and the first lines of each kind that its report lists. */
export type DescribedImport = {
  run: StoredImport
  report: Report
  refused: ImportLine[]
  conflicts: ImportLine[]
  questions: ImportLine[]
  unplaced: ImportLine[]
}

/** The report of an import that was previewed. Imports are their editors': readers are shown none. */
export async function describeImport(
  context: Context,
  { id, most }: { id: number; most: number },
): Promise<Result<DescribedImport>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const run = await findImport(db, id)
  if (!run) return refuse('not-found', 'There is no such import.')
  const [refused, conflicts, questions, unplaced] = await Promise.all([
    listRefused(db, id, -1, most),
    listImportLines(db, id, { plans: ['ours', 'theirs'], most }),
    listImportLines(db, id, { kinds: ['question'], most }),
    listImportLines(db, id, { kinds: ['unplaced'], most }),
  ])
  return { kind: 'done', run, report: buildReport(run.counts ?? []), refused, conflicts, questions, unplaced }
}
