import { findWriteProblem, type WriteProblem } from '@/db/problems'

/** Runs a write and gives the problem for which the database refused it; undefined where it was done. */
export async function refusalOf(write: () => Promise<unknown>): Promise<WriteProblem | undefined> {
  try {
    await write()
    return undefined
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return problem
  }
}
