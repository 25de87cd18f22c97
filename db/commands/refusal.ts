import { findWriteProblem } from '@/db/problems'
import type { FieldProblem } from '@/lib/editing/parse-record'

/** Runs a write and gives the problem for which the database refused it; none where it was done. */
export async function refusalOf(write: () => Promise<unknown>): Promise<FieldProblem[]> {
  try {
    await write()
    return []
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return [{ field: problem.field, message: problem.message }]
  }
}
