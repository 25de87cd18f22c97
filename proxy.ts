import { type NextRequest, NextResponse } from 'next/server'
import { answerAwayPage } from '@/app/away-page'
import { readOnlyReason } from '@/app/editing'
import { cacheHeaders, isUnchanged } from '@/app/freshness'
import { headersOf } from '@/app/library-header'
import { isInner, ownPage } from '@/app/own-page'
import { PAGE } from '@/app/page-address'
import { libraryOf } from '@/app/request-library'
import { findForward } from '@/db/queries/records/former-names'
import { recordExists } from '@/db/queries/records/record-exists'
import { isForEditing } from '@/lib/editing/addresses'
import { splitLibraryPath } from '@/lib/served-library'

/** Names the address of a record that is not there, for `next.config.js` to send it where no page is. */
export const MISSING = 'x-parley-missing'
/** The page of a refused request, which only this server asks for: see `app/refusals.ts`. */
const REFUSED_PAGE = '/refused'
/** Names an old address of a record: a route answers it, since Next makes a full address of what a proxy redirects to. */
export const FORMER = 'x-parley-former'

/**
 * Headers that only a request can carry: a Content-Security-Policy with a fresh nonce for the framework's
 * own scripts, and by which version of the data the answer may be kept. Nothing is authorized here; whatever must be checked is checked where the data is touched.
 */
export async function proxy(request: NextRequest) {
  try {
    return await answerPage(request)
  } catch (error) {
    const away = answerAwayPage(error)
    if (away) return away
    throw error
  }
}

async function answerPage(request: NextRequest): Promise<Response> {
  const { path } = splitLibraryPath(request.nextUrl.pathname)
  const closed = await closedPage(request, path)
  if (closed) return closed
  const library = await libraryOf(request)
  const caching = await cacheHeaders(request)
  // Without a policy: the kept page keeps the one that names its own nonce.
  if (isUnchanged(request, caching)) return new NextResponse(null, { status: 304, headers: caching })
  // 128 random bits. The framework repeats it a dozen times in each page.
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
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
  const headers = headersOf(request)
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set('content-security-policy', policy)
  headers.set(PAGE, request.nextUrl.pathname + request.nextUrl.search)
  headers.delete(MISSING)
  headers.delete(FORMER)
  // A page that calls `notFound()` answers 404 with an empty body that only scripts fill; an address that no
  // route knows gets the whole page.
  const missing = (await recordExists(library, path)) === false || (path === REFUSED_PAGE && !isInner(request.headers))
  const former = missing && (await findForward(library, path)) !== undefined
  if (former) headers.set(FORMER, path + request.nextUrl.search)
  else if (missing) headers.set(MISSING, path)
  const response = NextResponse.next({ request: { headers } })
  if (!missing) for (const [name, value] of Object.entries(caching)) response.headers.set(name, value)
  response.headers.set('content-security-policy', policy)
  return response
}

/**
 * The page that says why nothing can be changed here, in place of one for editing: the framework would answer 200.
 *
 * @param path inside its library
 */
async function closedPage(request: NextRequest, path: string): Promise<Response | undefined> {
  if (!isForEditing(path) || isInner(request.headers)) return undefined
  if (readOnlyReason(headersOf(request)) === undefined) return undefined
  const page = await ownPage(request, request.nextUrl.pathname + request.nextUrl.search, 403)
  // Whoever may edit gets another page at this address.
  page?.headers.set('cache-control', 'private, no-store')
  return page
}

// A request body that passes through here is cut off at some 10 MB without an error, so nothing that is written does
// (`WRITE_ROOT`). Files name their own policy and tag (`app/cached-file.ts`), and are answered sooner without passing.
export const config = {
  matcher: [
    {
      source:
        '/((?!_next/|(?:(?:sample|try)/)?(?:export/|export-source/|embed/|data/|feed(?:/|$)|list-feed/|actors/[^/]+\\.atom$|robots(?:/|\\.txt|$)|sitemap(?:/|-\\d+\\.xml|\\.xml|$)|write/|.*\\.(?:json|csv)$|(?:compare|positions|claims|change|agreement(?:/network)?|coverage|library|topics/[^/]+|sources/[^/]+|history(?:/[^/]+/[^/]+)?)\\.[a-z.]+$)).*)',
    },
  ],
}
