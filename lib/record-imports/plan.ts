import type { Line } from './reading'

/** States of an import: its file is to be read, its preview can be shown, its file cannot be read, or it is written. */
export const IMPORT_STATES = ['reading', 'preview', 'unreadable', 'done'] as const

/** Lines of a reader that are staged: all but the layout. */
export const IMPORT_LINE_KINDS = ['record', 'text', 'refused', 'nothing', 'unplaced', 'question'] as const
export type StagedLine = Extract<Line, { kind: (typeof IMPORT_LINE_KINDS)[number] }>

/**
 * What becomes of a record or text of the file: it is `new`; the `same` is on record already; there is another of its
 * name on record, which stays (`ours`) or which it takes the place of (`theirs`); it `waits` for a decision; or it is
 * `refused`.
 */
export const IMPORT_PLANS = ['new', 'same', 'ours', 'theirs', 'waits', 'refused'] as const
export type ImportPlan = (typeof IMPORT_PLANS)[number]
