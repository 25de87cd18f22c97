import { libraryFor } from '@/db/library'
import { findNetworkView, readNetworkView } from '@/db/queries/agreement/network'
import { TooMuch } from '@/lib/agreement/limits'
import type { NetworkView } from '@/lib/agreement/network/model'
import type { Context } from '../context'
import { type Result, refuse, refuseAddress } from '../result'

/** Computes a discourse network, or says what in its settings does not fit or names nothing on record. */
export async function computeNetwork(
  { db, viewer }: Context,
  { search }: { search: URLSearchParams },
): Promise<Result<{ view: NetworkView }>> {
  const library = libraryFor(db, viewer)
  const { filter, problems } = await readNetworkView(library, search)
  if (problems.length > 0) return refuseAddress(problems)
  try {
    return { kind: 'done', view: await findNetworkView(library, filter) }
  } catch (error) {
    if (error instanceof TooMuch) return refuse('too-large', error.message)
    throw error
  }
}
