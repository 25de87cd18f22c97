import 'server-only'
import type { Refused } from '@/db/commands/result'
import { endpointOf } from '@/lib/api/endpoints'
import { findEndpoint } from '@/lib/api/find-endpoint'
import { LIMIT_PARAMETERS } from '@/lib/api/limit'
import { buildProblem, PROBLEM_MEDIA_TYPE, type ProblemKind } from '@/lib/api/problem'
import { BUSY_FOR } from './answer'
import { baseOf } from './library-header'
import { publicAddress } from './public-address'

/** What addresses of the library begin with. */
export const rootOf = (request: Request) => publicAddress('', baseOf(request)) ?? baseOf(request)

type Wrong = { kind: ProblemKind; message: string; parameters?: Refused['parameters'] }

/**
 * The response to a request for data or a file that is refused: problem details (RFC 9457), one form for one kind of
 * fault, whatever the format that was asked for.
 */
export function answerProblem(request: Request, { kind, message, parameters }: Wrong): Response {
  const { pathname, searchParams } = new URL(request.url)
  const found = findEndpoint(pathname.slice(baseOf(request).length).replace(/\.[a-z.]+$/, ''))
  const own = found ? Object.keys(endpointOf(found.name).parameters) : []
  const problem = buildProblem({
    kind,
    detail: message,
    parameters,
    path: pathname,
    search: searchParams,
    root: rootOf(request),
    known: [...own, ...Object.keys(LIMIT_PARAMETERS)],
  })
  const text = `${JSON.stringify(problem, null, 2)}\n`
  const answer = new Response(text, {
    status: problem.status,
    headers: {
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-length': String(Buffer.byteLength(text)),
      'cache-control': 'private, no-store',
      vary: 'accept',
    },
  })
  if (problem.status === 503) answer.headers.set('retry-after', BUSY_FOR)
  return answer
}
