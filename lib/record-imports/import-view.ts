import type { ConflictCount } from './conflicts'
import type { ImportLine } from './line'
import type { Report } from './report'
import type { StoredImport } from './stored'

/** What the page of an import shows. */
export type ImportView = {
  run: StoredImport
  report: Report
  /** What is done with it now, and how far that is. */
  underWay: { task: 'preview' | 'write'; step: string } | undefined
  questions: ImportLine[]
  /** Tells this preview from a later one. */
  stamp: string
  /** Kinds of records that are on record with other content, and the first of these records. */
  conflictKinds: ConflictCount[]
  conflicts: ImportLine[]
  /** Some lines as they will stand, with one of each kind of trouble. */
  samples: ImportLine[]
  unplaced: ImportLine[]
  refused: ImportLine[]
}
