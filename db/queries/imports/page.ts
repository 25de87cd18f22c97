import type { Db } from '@/db/client'
import type { ImportView } from '@/lib/record-imports/import-view'
import type { ImportLine } from '@/lib/record-imports/line'
import { buildReport } from '@/lib/record-imports/report'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { listConflictKinds } from './conflicts'
import { findImport } from './import'
import { listImportLines, listRefused } from './lines'
import { stampOf } from './stamp'
import { importUnderWay } from './under-way'

/** Most lines of each list of the page; the rest is behind its number. */
const MOST = { questions: 200, conflicts: 50, unplaced: 100, refused: 10, samples: 4 }

/** The types whose new records show best what an import does, first. */
const TELLING: RecordType[] = ['position', 'absence', 'claim', 'quotation', ...RECORD_TYPES]

/** What the page of an import shows; undefined where there is none of this number. */
export async function findImportView(db: Db, id: number): Promise<ImportView | undefined> {
  const run = await findImport(db, id)
  if (!run) return undefined
  const counts = run.counts ?? []
  const type = TELLING.find((one) => counts.some((count) => count.type === one && count.plan === 'new'))
  const [questions, conflictKinds, conflicts, unplaced, refused, news, same, waiting] = await Promise.all([
    listImportLines(db, id, { kinds: ['question'], most: MOST.questions }),
    listConflictKinds(db, id),
    listImportLines(db, id, { plans: ['ours', 'theirs'], most: MOST.conflicts }),
    listImportLines(db, id, { kinds: ['unplaced'], most: MOST.unplaced }),
    listRefused(db, id, -1, MOST.refused),
    type ? listImportLines(db, id, { type, plans: ['new'], most: MOST.samples }) : [],
    listImportLines(db, id, { plans: ['same'], most: 1 }),
    listImportLines(db, id, { plans: ['waits'], most: 1 }),
  ])
  return {
    run,
    report: buildReport(counts),
    stamp: stampOf(run),
    underWay: importUnderWay(db, id),
    questions,
    conflictKinds,
    conflicts,
    samples: inOrder([...news, ...same, ...conflicts.slice(0, 1), ...waiting, ...refused.slice(0, 1)]),
    unplaced,
    refused,
  }
}

const inOrder = (lines: ImportLine[]) =>
  [...new Map(lines.map((line) => [line.ordinal, line])).values()].toSorted((a, b) => a.ordinal - b.ordinal)
