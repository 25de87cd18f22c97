import { findWriteProblem, type WriteProblem } from '@/db/problems'

/** Runs a write. Resolves with the problem for which the database refused it; undefined where it succeeded. */
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
