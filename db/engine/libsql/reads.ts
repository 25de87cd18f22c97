import { StatementError } from './fault'

/**
 * Refuses statements that may write on a connection that must not: a primary has no such connections.
 * @throws {StatementError} as SQLite does
 */
export function assertOnlyReads(statements: { sql: string }[]): void {
  if (!statements.every(({ sql }) => onlyReads(sql)))
    throw new StatementError('SQLITE_READONLY', 'attempt to write a readonly database')
}

/** Quoted names and texts, and comments: what they say is no keyword. */
export const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g
/** Words of statements that write. `replace` alone is a function as well. */
const WRITING = /\b(?:insert|update|delete)\b|\breplace\s+into\b/i

/**
 * Whether a statement only reads, told by its text. Where that is in doubt the answer is false, which costs the lock
 * for writing.
 */
export function onlyReads(sql: string): boolean {
  const known = answers.get(sql)
  if (known !== undefined) return known
  const text = sql.replace(QUOTED, ' ')
  const reads = /^\s*(?:select|values)\b/i.test(text) || (/^\s*with\b/i.test(text) && !WRITING.test(text))
  if (answers.size < CACHED_AT_MOST) answers.set(sql, reads)
  return reads
}

const CACHED_AT_MOST = 1_000
const answers = new Map<string, boolean>()
