import 'server-only'
import { cacheHeaders, isUnchanged } from './freshness'

/**
 * A file with its ETag, or 304 where the browser has it already. Files do not pass `proxy.ts`, which does this for
 * pages.
 */
export async function cachedFile(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const caching = await cacheHeaders(request)
  if (isUnchanged(request, caching)) return new Response(null, { status: 304, headers: caching })
  const response = await answer()
  if (response.ok) for (const [name, value] of Object.entries(caching)) response.headers.set(name, value)
  return response
}
