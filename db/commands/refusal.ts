import { findWriteProblem, type WriteProblem } from '@/db/problems'
import { isDiskFull } from '@/db/storage-fault'
import { DISK_FULL } from './full-disk'
import { DISK } from './result'

/** Runs a write. Resolves with the problem for which the database refused it; undefined where it succeeded. */
export async function refusalOf(write: () => Promise<unknown>): Promise<WriteProblem | undefined> {
  try {
    await write()
    return undefined
  } catch (error) {
    if (isDiskFull(error)) return { table: DISK, field: '', message: DISK_FULL }
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return problem
  }
}
