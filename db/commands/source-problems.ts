import type { Db } from '@/db/client'
import { findWriteProblem } from '@/db/problems'
import { listActors } from '@/db/queries/subjects'
import type { BundleSource } from '@/lib/bundle/schema'
import type { FormProblem } from '@/lib/sources/form'

/** Runs a write and gives the problem for which the database refused it; none where it was done. */
export async function refusalOf(write: () => Promise<unknown>): Promise<FormProblem[]> {
  try {
    await write()
    return []
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return [{ field: problem.field, message: problem.message }]
  }
}

/** Authors that are linked to an actor who is not there. */
export async function unknownAuthors(db: Db, { authors }: BundleSource): Promise<FormProblem[]> {
  const named = authors.flatMap(({ actor }) => actor ?? [])
  if (named.length === 0) return []
  const known = new Set((await listActors(db, named)).map(({ slug }) => slug))
  return authors.flatMap(({ actor }, at) =>
    actor === null || known.has(actor)
      ? []
      : [{ field: `authors.${at}.actor`, message: `nothing here is called "${actor}"` }],
  )
}
