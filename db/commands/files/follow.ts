import { findForward } from '@/db/queries/records/former-names'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

/** Finds the present address of what an old one named, with its query (`?…`, or empty). */
export async function followAddress(
  { db }: Context,
  { path, query }: { path: string; query: string },
): Promise<Result<{ href: string }>> {
  const href = await findForward(db, path)
  return href === undefined
    ? refuse('not-found', 'No record has or had this address.')
    : { kind: 'done', href: href + query }
}
