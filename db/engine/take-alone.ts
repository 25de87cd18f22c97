import { Sqlite } from './driver'

/** A database that no other process has open, held so until it is let go. */
export type Held = { release(): void }

/** Milliseconds to wait for others who are about to close it. */
const PATIENCE = 2_000

/**
 * Takes a database for this process alone and folds its write-ahead log in, so that its one file is all of it. Every
 * process that has the database open, idle or not, holds a lock that forbids leaving the write-ahead mode.
 * @returns undefined where another process has it open
 * @throws where the file is damaged or is no database
 */
export function takeAlone(file: string): Held | undefined {
  const sqlite = new Sqlite(file, { timeout: PATIENCE })
  try {
    sqlite.pragma('locking_mode = exclusive')
    const mode = sqlite.pragma('journal_mode = delete', { simple: true })
    if (mode !== 'delete') throw Object.assign(new Error('still writes ahead'), { code: 'SQLITE_BUSY' })
    sqlite.exec('begin exclusive')
    return { release: () => void sqlite.close() }
  } catch (error) {
    sqlite.close()
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
