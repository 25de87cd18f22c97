import 'server-only'
import { createHash } from 'node:crypto'
import type { Library } from '@/db/library'
import { findLastRevision } from '@/db/queries/library/data-version'
import { countFaults } from './faults'

export type CacheHeaders = { 'cache-control': string; etag?: string }

/** Pages for editing: forms, drafts, the history's buttons, the coding desk. */
const PERSONAL = /^\/(edit|history|sources\/new|sources\/[^/]+\/(code|edit|text\/new))(\/|$)/

/**
 * Cache headers of a page or file. Each is a function of its address, the data, the viewer's class, the build and the
 * server's configuration, so one ETag over these tells whether a cached copy is current. Browsers always revalidate;
 * pages for editing are not cached.
 *
 * @param address the path inside its library, and what the library's addresses begin with
 */
export async function cacheHeaders(
  library: Library,
  { base, path }: { base: string; path: string },
): Promise<CacheHeaders> {
  if (PERSONAL.test(path)) return { 'cache-control': 'private, no-store' }
  const { id, at } = await findLastRevision(library)
  const started = [
    process.env.PARLEY_BUILD,
    process.env.PARLEY_PUBLIC_URL,
    process.env.PARLEY_BOUND,
    base,
    library.viewer.class,
    countFaults(),
  ]
  const digest = createHash('sha256')
    .update(JSON.stringify([...started, id, at]))
    .digest('base64url')
    .slice(0, 16)
  return { 'cache-control': 'private, no-cache', etag: `W/"${id}-${digest}"` }
}

/** Whether the request names the current ETag. */
export function isUnchanged(request: Request, { etag }: CacheHeaders): boolean {
  if (etag === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const held = request.headers.get('if-none-match')?.split(',') ?? []
  return held.some((tag) => tag.trim() === etag)
}
