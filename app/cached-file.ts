import 'server-only'
import { splitLibraryPath } from '@/lib/served-library'
import { cacheHeaders, isUnchanged } from './freshness'
import { libraryOf } from './library'

/**
 * A file with its ETag, or 304 where the browser has it already. Files do not pass `proxy.ts`, which does this for
 * pages.
 */
export async function cachedFile(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const { base, path } = splitLibraryPath(new URL(request.url).pathname)
  const caching = await cacheHeaders(await libraryOf(request), { base, path })
  if (isUnchanged(request, caching)) return new Response(null, { status: 304, headers: caching })
  const response = await answer()
  if (response.ok) for (const [name, value] of Object.entries(caching)) response.headers.set(name, value)
  return response
}
