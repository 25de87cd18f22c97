import { type NextRequest, NextResponse } from 'next/server'
import { database } from '@/app/database'
import { recordExists } from '@/db/queries/record-exists'

/** Names the address of a record that is not there, for `next.config.js` to send it where no page is. */
export const MISSING = 'x-parley-missing'

/**
 * Headers that only a request can carry: a Content-Security-Policy with a fresh nonce for the framework's
 * own scripts. Nothing is authorized here; whatever must be checked is checked where the data is touched.
 */
export async function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set('content-security-policy', policy)
  headers.delete(MISSING)
  // A page that calls `notFound()` answers 404 with an empty body that only scripts fill; an address that no
  // route knows gets the whole page.
  const { pathname } = request.nextUrl
  if ((await recordExists(database(), pathname)) === false) headers.set(MISSING, pathname)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

// A request body that passes through here is cut off at some 10 MB without a word, so uploads never do.
export const config = { matcher: [{ source: '/((?!_next/|export/|export-source/|upload/).*)' }] }
