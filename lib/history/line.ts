import type { Change } from '@/lib/revisions/changes'
import type { NameOf } from '@/lib/revisions/field-words'
import type { Batch } from './model'

/** What is known of the records that batches name. */
export type Known = { nameOf: NameOf; exists: (type: string, record: string) => boolean }

/** One record in a history; without an address where it is gone and has no history of its own. */
export type Subject = { title: string; href: string | undefined }

/** One line of a history: one batch, or the cards that one person coded from one source in a row. */
export type ChangeLine = {
  /** The UUID of its oldest batch, which stays while a coding session goes on. */
  id: string
  kind: 'merge' | 'coding' | 'loading' | 'other'
  /** ISO 8601 instants of its first and last batch. */
  from: string
  at: string
  by: string
  /** "corrected", "recorded 9 positions and 1 claim from". */
  verb: string
  subject: Subject | undefined
  /** What changed in the words of the form. */
  changes: Change[]
  /** One sentence more, such as how many records moved. */
  note: string | undefined
  /** In the words of the person. */
  reason: string | undefined
  /** Every record, where there are several. `revisions` counts those that are not listed, too. */
  parts: { verb: string; subject: Subject; changes: Change[] }[]
  revisions: number
  /** Whether something changed that readers could see. */
  seen: boolean
  /** The batches of the line, the newest first: what one button may take back. */
  batches: Pick<Batch, 'batch' | 'first' | 'last'>[]
}
