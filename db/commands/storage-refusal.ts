import { findStorageFault, isDiskFull, leavesDoubt } from '@/db/storage-fault'
import { type Refused, refuse, type StorageRefusalKind } from './result'

const DISK_FULL = 'The disk of this machine is full, so nothing was changed. Make room on it and send this again.'

/**
 * Why the database did not store something, in words: `full` where its disk has no room, `storage` for every other
 * fault of its disk, file or server, `doubt` where it is not known whether it was stored. Undefined for every other error.
 */
export function findStorageRefusal(error: unknown): { kind: StorageRefusalKind; message: string } | undefined {
  if (isDiskFull(error)) return { kind: 'full', message: DISK_FULL }
  const fault = findStorageFault(error)
  if (fault === undefined) return undefined
  if (leavesDoubt(error)) return { kind: 'doubt', message: `The database has not answered: ${fault}.` }
  return { kind: 'storage', message: `The database did not take this: ${fault}. Send it again once that is mended.` }
}

/**
 * Clears away what a write that is done leaves over. A database that cannot store anything by then must not make the
 * write look undone; what is left over is cleared away later.
 */
export async function clearAfterwards(clear: () => Promise<void>): Promise<void> {
  try {
    await clear()
  } catch (error) {
    if (findStorageFault(error) === undefined) throw error
  }
}

/**
 * The refusal of a write that the database did not store. Throws every other error again: the last resort around a use
 * case, for writes outside `refusalOf`.
 */
export function refuseStorageFault(error: unknown): Refused {
  const refusal = findStorageRefusal(error)
  if (!refusal) throw error
  return refuse(refusal.kind, refusal.message)
}
