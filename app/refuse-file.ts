import 'server-only'
import type { Refused } from '@/db/commands/result'
import { answerRefusalPage, cameFrom } from './answer'
import { answerProblem } from './answer-problem'
import { baseOf } from './library-header'

/**
 * The response to a request for a file that is refused: a page with the way back for a person who followed a link in a
 * browser, problem details for a program.
 */
export async function refuseFile(
  request: Request,
  refused: Pick<Refused, 'kind' | 'message' | 'parameters'>,
): Promise<Response> {
  const page = isPerson(request)
    ? await answerRefusalPage(request, {
        ...refused,
        back: cameFrom(request) ?? pageOf(request, refused),
        reading: true,
      })
    : undefined
  return page ?? answerProblem(request, refused)
}

/** Whether a browser asks for something to show. A program that reads files names their type, or any. */
const isPerson = (request: Request) => /\btext\/html\b/.test(request.headers.get('accept') ?? '')

/**
 * The page of a file: its address without the extension and the query, part of which may be what is refused. Undefined
 * where there is none to go back to.
 */
function pageOf(request: Request, { kind }: Pick<Refused, 'kind'>): string | undefined {
  const path = new URL(request.url).pathname.slice(baseOf(request).length)
  return kind === 'not-found' || path.startsWith('/library.') ? undefined : path.replace(/\.[a-z.]+$/, '')
}
