import { fieldOfColumn } from './records/column-fields'
import { RULE_WORDS } from './rules/words'

/**
 * Why the database refused a write: the table, the field as bundles spell it ('' for the record as a whole), and the
 * reason in words.
 */
export type WriteProblem = { table: string; field: string; message: string }

/**
 * The problem behind a failed write, found by the name of the check, trigger or key in the error. Undefined for every
 * other error: a bug or a failing disk, which the caller throws on.
 */
export function findWriteProblem(error: unknown): WriteProblem | undefined {
  const message = refusal(error)
  if (message === undefined) return undefined
  const [, kind, what = ''] =
    message.match(/(CHECK|NOT NULL|UNIQUE|FOREIGN KEY) constraint failed(?:: ([\w., ]+))?/) ?? []
  if (kind === 'FOREIGN KEY')
    return { table: '', field: '', message: 'names a record that is not there, or one goes that others rest on' }
  if (kind === 'NOT NULL') return missing(what)
  if (kind === 'UNIQUE') return taken(what)
  const name = kind === 'CHECK' ? what : (message.match(/\w+$/)?.[0] ?? '')
  const words = Object.hasOwn(RULE_WORDS, name) ? RULE_WORDS[name] : undefined
  return words && { table: name.split('_')[0] ?? '', field: words[0], message: words[1] }
}

/**
 * The engine's message, where it refused a write. Query builders wrap that error in one that repeats statement and
 * values.
 */
function refusal(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')) return cause.message
  return undefined
}

function missing(column: string): WriteProblem {
  const [table = '', name = ''] = column.split('.')
  const evidence = name === 'quotation_id'
  return {
    table,
    field: fieldOfColumn(table, name),
    message: evidence ? 'needs at least one quotation: no record without evidence' : 'must be given',
  }
}

/**
 * The problem of a unique key. `columns` is `position.uid`, or `speaker.quotation_id, speaker.actor_id` for several
 * columns.
 */
function taken(columns: string): WriteProblem {
  const table = columns.split('.')[0] ?? ''
  const names = columns.split(', ').map((column) => column.split('.')[1] ?? '')
  if (table === 'revision' || table === 'library') {
    const [field, message] = RULE_WORDS[table === 'revision' ? 'revision_version' : 'library_single'] ?? ['', '']
    return { table, field, message }
  }
  const [only = '', ...others] = names
  if (others.length > 0)
    return { table, field: fieldOfColumn(table, others[0] ?? only), message: 'names the same one twice' }
  return { table, field: fieldOfColumn(table, only), message: 'this name is taken by another record' }
}
