import 'server-only'
import { createHash } from 'node:crypto'
import { markupWay } from '@/components/shell/reading-page'
import { findLastRevision } from '@/db/queries/library/data-version'
import { splitLibraryPath } from '@/lib/served-library'
import { VARIANT_HEADER } from '@/lib/serving/own-headers'
import { coderOf } from './coder'
import { readOnlyReason } from './editing'
import { countFaults } from './faults'
import { libraryOf, viewerOf } from './library'
import { headersOf } from './library-header'

export type CacheHeaders = { 'cache-control': string; vary?: string; etag?: string }

/** Pages for editing: forms, imports, drafts, refusals, the history's buttons (its feeds have none), the coding desk. */
const PERSONAL =
  /^\/(edit|import|history(?!.*\.(?:atom|json)$)|sources\/new|sources\/[^/]+\/(code|edit|text\/new)|refused)(\/|$)/

/**
 * Cache headers of a page or file. Its ETag stands for one variant of its address: whatever an answer depends on is in
 * the tag. Browsers always revalidate; pages for editing are not cached.
 */
export async function cacheHeaders(request: Request): Promise<CacheHeaders> {
  const { base, path } = splitLibraryPath(new URL(request.url).pathname)
  if (PERSONAL.test(path)) return { 'cache-control': 'private, no-store' }
  const revision = await findLastRevision(await libraryOf(request))
  const digest = createHash('sha256')
    .update(JSON.stringify([revision, base, ...serverParts(), ...senderParts(headersOf(request))]))
    .digest('base64url')
    .slice(0, 16)
  return { 'cache-control': 'private, no-cache', vary: VARY, etag: `W/"${revision.id}-${digest}"` }
}

/** What a proxy that caches for one reader must keep apart; Next adds the headers of its own scripts. */
const VARY = 'Accept-Encoding, Cookie'

/** Parts of the tag that are the same for every request to this server. */
function serverParts(): unknown[] {
  return [
    // Spelled out, because the build puts its value in place of these very words.
    process.env.PARLEY_BUILD,
    process.env.PARLEY_PUBLIC_URL,
    process.env.PARLEY_BOUND,
    markupWay(),
    countFaults(),
  ]
}

/** Parts of the tag that depend on who asks and how: the viewer and what a page says to them, and the form of the answer. */
function senderParts(headers: Headers): unknown[] {
  return [
    viewerOf(headers).class,
    readOnlyReason(headers),
    coderOf(headers),
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
