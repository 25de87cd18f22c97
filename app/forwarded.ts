import type { Refused } from '@/db/commands/result'
import { findForward } from '@/db/queries/records/former-names'
import { addressIn } from '@/lib/served-library'
import { baseOf } from './library-header'
import { refuseFile } from './refuse-file'
import { libraryOf } from './request-library'

/**
 * Redirects an old address of a record to the present one with 308. Caches revalidate the redirect, because a record may
 * take one of its old names again.
 */
export function forwarded(location: string): Response {
  return new Response(null, { status: 308, headers: { location, 'cache-control': 'no-cache' } })
}

/** The response to a file that was refused: the present address, where `path` is an old one, or why not. */
export async function forwardOrRefuse(
  request: Request,
  refused: Pick<Refused, 'kind' | 'message' | 'parameters'>,
  address: { path: string; query: string },
): Promise<Response> {
  if (refused.kind !== 'not-found') return refuseFile(request, refused)
  const present = await findForward(await libraryOf(request), address.path)
  if (present === undefined) return refuseFile(request, refused)
  return forwarded(addressIn(baseOf(request), present + address.query))
}
