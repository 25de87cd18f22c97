import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { Sqlite } from './driver'

/** In the header of every database of Parley: “PRLY”. */
export const APPLICATION_ID = 0x50_52_4c_59

/** Files that SQLite keeps beside an open database, by what they add to its name. */
export const BESIDE = ['-wal', '-shm'] as const

/** A database that Parley must not open; `findStorageFault` has the words for its code. */
export class UnusableDatabase extends Error {
  readonly code: 'SQLITE_NOTADB' | 'PARLEY_FOREIGN' | 'PARLEY_NEWER' | 'PARLEY_MOVED'
  constructor(code: UnusableDatabase['code']) {
    super(code)
    this.code = code
  }
}

/**
 * Refuses a file that is not a database of Parley, before anything is written to it. Takes an empty file, an empty
 * database, and databases of versions that set no application id.
 * @throws {UnusableDatabase} for a file of another kind or program
 */
export function assertOwnDatabase(file: string): void {
  const header = readHeader(file)
  if (header.length === 0) return
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new UnusableDatabase('SQLITE_NOTADB')
  const id = header.readUInt32BE(68)
  if (id === APPLICATION_ID) return
  // A new database may have everything, its id too, in the write-ahead log.
  if (id !== 0 || !holdsParley(file)) throw new UnusableDatabase('PARLEY_FOREIGN')
}

/** Whether the tables are those of Parley, or there are none. */
function holdsParley(file: string): boolean {
  const sqlite = new Sqlite(file, { readonly: true })
  try {
    if (sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID) return true
    const tables = sqlite.prepare(`select count(*) from sqlite_schema where type = 'table'`).pluck().get()
    if (tables === 0) return true
    const columns = sqlite.prepare(`select name from pragma_table_info('migration') order by cid`).pluck().all()
    return columns.join() === 'hash,created'
  } finally {
    sqlite.close()
  }
}

/**
 * Lets nobody but the owner read a database: creates it so where there is none, and takes the rights of others away
 * from one that is there with the files beside it. Files of other owners are left as they are.
 */
export function keepPrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  for (const path of [file, ...BESIDE.map((ending) => file + ending)]) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && found.uid === process.getuid?.() && (found.mode & 0o077) !== 0) chmodSync(path, found.mode & 0o700)
  }
}

/** The first 100 bytes; fewer where there are no more, none where there is no file. */
function readHeader(file: string): Buffer {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return Buffer.alloc(0)
  const opened = openSync(file, 'r')
  try {
    const header = Buffer.alloc(100)
    return header.subarray(0, readSync(opened, header, 0, 100, 0))
  } finally {
    closeSync(opened)
  }
}

/** Tells a database file from another in its place, such as a backup that was restored; empty without a file. */
export function fileMark(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.birthtimeMs}` : ''
}
