import { findWriteProblem, type WriteProblem } from '@/db/problems'
import { STORAGE_TABLES } from './result'
import { findStorageRefusal } from './storage-refusal'

/** Runs a write. Resolves with the problem for which the database refused it; undefined where it succeeded. */
export async function refusalOf(write: () => Promise<unknown>): Promise<WriteProblem | undefined> {
  try {
    await write()
    return undefined
  } catch (error) {
    const storage = findStorageRefusal(error)
    if (storage) return { table: STORAGE_TABLES[storage.kind], field: '', message: storage.message }
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return problem
  }
}
