import { Sqlite } from '@/db/engine/driver'

/**
 * Takes the turn to fill a replica file: several servers of one machine may serve it, and one follower fills it. The turn
 * is a lock of the operating system, which ends with its process, however that ends.
 * @returns what gives it back; undefined while another process has it
 */
export function takeTurn(file: string): (() => void) | undefined {
  const lock = new Sqlite(`${file}-follower`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return () => void lock.close()
  } catch (error) {
    lock.close()
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
