/** Faults of the disk or file, by the beginning of the code of SQLite, Node or `UnusableDatabase`. */
const FAULTS: [code: string, fault: string][] = [
  ['PARLEY_FOREIGN', 'it is a database of another program'],
  ['PARLEY_NEWER', 'it was written by a newer version of Parley, which is needed to open it'],
  [
    'PARLEY_MOVED',
    'its file was taken away or replaced while Parley had it open; stop Parley, put the file in its place, and start it again',
  ],
  ['PARLEY_AWAY', 'its server does not answer'],
  [
    'PARLEY_UNSURE',
    'its server went away before it said whether the change was made; look at the record before you send it again',
  ],
  ['PARLEY_TOKEN', 'its server wants another token (PARLEY_DB_TOKEN)'],
  ['PARLEY_PROTOCOL', 'what answers there is not a libSQL server of a version that Parley knows'],
  ['TRANSACTION_TIMEOUT', 'the change took so long that its server gave it up for another one'],
  ['TRANSACTION_BUSY', 'its server has too many changes waiting'],
  ['SQLITE_TOOBIG', 'one value is longer than its server takes, which is 5 MB'],
  ['RESPONSE_TOO_LARGE', 'an answer is longer than its server is set to give (--max-response-size)'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_READONLY', 'it cannot be written to'],
  ['SQLITE_CANTOPEN', 'it cannot be opened, or files cannot be made beside it'],
  ['SQLITE_PERM', 'it cannot be written to'],
  ['SQLITE_BUSY', 'another process has kept it locked'],
  ['SQLITE_NOTADB', 'it is not a SQLite database'],
  ['SQLITE_CORRUPT', 'it is damaged; restore a backup'],
  ['SQLITE_IOERR', 'the disk failed while reading or writing it'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['EFBIG', 'the disk is full'],
  ['EACCES', 'permission denied: this account may not open it, or make files beside it'],
  ['EROFS', 'it cannot be written to'],
  ['EIO', 'the disk failed while reading or writing it'],
]

/** The command that makes the tables of a library, and brings those of an earlier version to this one. */
const PREPARE = 'npm run -s parley -- seed'
/** Of an empty database, and of one that no version since has opened. */
export const UNPREPARED = `it is empty, or its tables are those of an earlier version of Parley; stop Parley, run “${PREPARE}” with the same settings, and start it again`
/** SQLite's words, also through a server: SQLite has no error code for this alone. */
const NO_TABLE = /\bno such table: (?!temp\.)/

/** Codes of SQLite and of the operating system for a disk or a quota without room. */
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])

/** Whether an error, or one that it wraps, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return hasCode(error, FULL)
}

/** Codes after which the server of the database cannot be used: it may come back. */
const AWAY = new Set(['PARLEY_AWAY', 'PARLEY_UNSURE', 'PARLEY_TOKEN', 'PARLEY_PROTOCOL'])

/** Whether an error, or one that it wraps, says that the server of the database does not answer as it should. */
export const isAway = (error: unknown): boolean => hasCode(error, AWAY)

/** Whether it is not known if the write behind an error was made; after every other fault nothing was changed. */
export const leavesDoubt = (error: unknown): boolean => hasCode(error, new Set(['PARLEY_UNSURE']))

/** Whether an error, or one that it wraps, says that the database may only be read. */
export const isReadOnly = (error: unknown): boolean => hasCode(error, new Set(['SQLITE_READONLY']))

function hasCode(error: unknown, codes: Set<string>): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && codes.has(String(cause.code))) return true
  return false
}

/**
 * Why a database could not be used, as the end of a sentence that begins with its name. Undefined for every other
 * error.
 */
export function findStorageFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    if (NO_TABLE.test(cause.message) && !code.startsWith('PARLEY')) return UNPREPARED
    const fault = FAULTS.find(([beginning]) => code.startsWith(beginning))
    if (fault) return fault[1]
  }
  return undefined
}
