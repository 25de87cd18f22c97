import 'server-only'
import { createHash } from 'node:crypto'
import { markupWay } from '@/components/shell/rendering'
import { findLastRevision } from '@/db/queries/library/data-version'
import { findLateness } from '@/db/replica/lateness'
import { splitLibraryPath } from '@/lib/served-library'
import { VARIANT_HEADER } from '@/lib/serving/own-headers'
import { coderOf } from './coder'
import { onlyReads, readOnlyReason } from './editing'
import { countFaults } from './faults'
import { headersOf } from './library-header'
import { libraryOf, viewerOf } from './request-library'

export type CacheHeaders = { 'cache-control': string; vary?: string; etag?: string }

/** Pages for editing: forms, imports, drafts, refusals, the history's buttons (its feeds have none), the coding desk. */
const PERSONAL =
  /^\/(edit|import|history(?!.*\.(?:atom|json)$)|sources\/new|sources\/[^/]+\/(code|edit|text\/new)|refused)(\/|$)/

/**
 * Cache headers of a page or file. Its ETag stands for one variant of its address: whatever an answer depends on is in
 * the tag. Browsers always revalidate; pages for editing are not cached. Where nobody can edit, the answer is the same
 * for everybody, and shared caches may keep it for a second.
 */
export async function cacheHeaders(request: Request): Promise<CacheHeaders> {
  const { base, path } = splitLibraryPath(new URL(request.url).pathname)
  if (PERSONAL.test(path)) return { 'cache-control': 'private, no-store' }
  const library = await libraryOf(request)
  const revision = await findLastRevision(library)
  const headers = headersOf(request)
  const parts = [revision, base, findLateness(library), ...serverParts(), ...senderParts(headers)]
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
  const shared = isShared(headers)
  return {
    'cache-control': shared ? SHARED : 'private, no-cache',
    vary: shared ? SHARED_VARY : VARY,
    etag: `W/"${revision.id}-${digest}"`,
  }
}

/**
 * Fresh for a second in a shared cache, which then gives it to readers for nine more while it asks anew, and for a day
 * where the server fails. Browsers ask each time.
 */
const SHARED = 'public, max-age=0, s-maxage=1, stale-while-revalidate=9, stale-if-error=86400'

/** What a proxy that caches for one reader must keep apart; Next adds the headers of its own scripts. */
const VARY = 'Accept-Encoding, Cookie'
/** Without cookies: where nobody can edit, no page asks who its reader is. */
const SHARED_VARY = 'Accept-Encoding'

/**
 * Whether the answer is the same for everybody: nobody can edit here, and it is not data for scripts. Only below the own
 * server, which takes the nonce out of the policy of such a page (`app/shared-response.ts`).
 */
const isShared = (headers: Headers): boolean =>
  onlyReads() && process.env.PARLEY_ORIGIN !== undefined && !headers.has(VARIANT_HEADER)

/** Parts of the tag that are the same for every request to this server, and on every machine that serves the same. */
function serverParts(): unknown[] {
  return [
    // Spelled out, because the build puts its value in place of these very words.
    process.env.PARLEY_BUILD,
    process.env.PARLEY_PUBLIC_URL,
    markupWay(),
    countFaults(),
  ]
}

/** Parts of the tag that depend on who asks and how: the viewer and what a page says to them, and the form of the answer. */
function senderParts(headers: Headers): unknown[] {
  return [
    viewerOf(headers).class,
    readOnlyReason(headers),
    // Forms alone are signed.
    onlyReads() ? '' : coderOf(headers),
    headers.get('accept-encoding'),
    headers.get(VARIANT_HEADER),
  ]
}

/** Whether the request names the current ETag. */
export function isUnchanged(request: Request, { etag }: CacheHeaders): boolean {
  if (etag === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const held = request.headers.get('if-none-match')?.split(',') ?? []
  return held.some((tag) => tag.trim() === etag)
}
