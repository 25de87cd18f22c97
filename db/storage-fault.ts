/** Faults of the disk or file, by the beginning of the code of SQLite, Node or `UnusableDatabase`. */
const FAULTS: [code: string, fault: string][] = [
  ['PARLEY_FOREIGN', 'it is a database of another program'],
  ['PARLEY_NEWER', 'it was written by a newer version of Parley, which is needed to open it'],
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

/** Codes of SQLite and of the operating system for a disk or a quota without room. */
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])

/** Whether an error, or one that it wraps, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && FULL.has(String(cause.code))) return true
  return false
}

/**
 * Why a database file could not be used, as the end of a sentence that begins with its name. Undefined for every other
 * error.
 */
export function findStorageFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    const fault = FAULTS.find(([beginning]) => code.startsWith(beginning))
    if (fault) return fault[1]
  }
  return undefined
}
