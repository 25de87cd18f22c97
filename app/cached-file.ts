import 'server-only'
import { answerProblem } from './answer-problem'
import { findUnread } from './away-page'
import { cacheHeaders, isUnchanged } from './freshness'

/**
 * A file with its ETag, 304 where the browser has it already, or 503 where the database's server does not answer. Files do not pass `proxy.ts`, which does this for
 * pages.
 */
export async function cachedFile(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await freshFile(request, answer)
  } catch (error) {
    const fault = findUnread(error)
    if (fault === undefined) throw error
    return answerProblem(request, { kind: 'storage', message: fault.words })
  }
}

async function freshFile(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const caching = await cacheHeaders(request)
  if (isUnchanged(request, caching)) return new Response(null, { status: 304, headers: caching })
  const response = await answer()
  if (response.ok) for (const [name, value] of Object.entries(caching)) response.headers.set(name, value)
  return response
}
