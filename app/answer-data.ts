import 'server-only'
import type { DataInput, OpenedData } from '@/db/commands/files/open-data'
import type { Refused, Result } from '@/db/commands/result'
import { findForward } from '@/db/queries/records/former-names'
import { endpointOf } from '@/lib/api/endpoints'
import { dataPath } from '@/lib/api/find-endpoint'
import { addressIn } from '@/lib/served-library'
import { answerProblem, rootOf } from './answer-problem'
import { cachedFile } from './cached-file'
import { download, shownFile } from './download'
import { forwarded } from './forwarded'
import { baseOf, headersOf } from './library-header'
import { publicAddress } from './public-address'
import { refuseFile } from './refuse-file'
import { libraryOf } from './request-library'
import { preflightHeaders, sharedHeaders } from './shared-reading'

/** An address of data: its path inside its library without the extension, and the extension. */
type DataAddress = { path: string; format: string }

/** The response to a request for the data of a page: the data, 304, the present address of a renamed record, or a problem. */
export async function answerData(
  request: Request,
  target: DataAddress,
  open: (input: DataInput) => Promise<Result<OpenedData>>,
): Promise<Response> {
  const answer = await cachedFile(request, async () => {
    const opened = await open({
      ...target,
      query: new URL(request.url).search,
      root: rootOf(request),
      publicBase: publicAddress('', baseOf(request)),
      headOnly: request.method === 'HEAD',
    })
    return opened.kind === 'done' ? answerOpened(request, opened) : forwardOrProblem(request, opened, target)
  })
  // Of the answer with its body, which may be compressed.
  if (request.method === 'HEAD') answer.headers.delete('content-length')
  return withHeaders(answer, sharedHeaders(headersOf(request)))
}

/** The response to a request that asks what it may send. */
export const answerPreflight = (request: Request): Response =>
  new Response(null, { status: 204, headers: preflightHeaders(headersOf(request)) })

/** The response to a request that would write to an address of data. */
export function refuseMethod(request: Request): Response {
  const answer = answerProblem(request, { kind: 'method', message: 'Data is only read: use GET or HEAD.' })
  return withHeaders(answer, { allow: 'GET, HEAD, OPTIONS', ...sharedHeaders(headersOf(request)) })
}

function answerOpened(request: Request, opened: OpenedData): Response {
  if ('document' in opened) return shownFile(opened.document, opened.mediaType)
  const endpoint = endpointOf(opened.endpoint)
  const links = [`<${rootOf(request)}/schemas/${endpoint.schema}.json>; rel="describedby"`]
  if ('saved' in opened) return withLinks(download(opened.saved.body, opened.saved.head, baseOf(request)), links)
  if (opened.next !== null) links.push(`<${opened.next}>; rel="next"`)
  const { data, mediaType } = opened
  if (mediaType.startsWith('application/json')) return withLinks(shownFile(data, mediaType), links)
  const name = `parley${dataPath(endpoint).replaceAll('/', '-')}.csv`
  return withLinks(download(data, { mediaType, name }, baseOf(request)), links)
}

const withLinks = (answer: Response, links: string[]) => withHeaders(answer, { link: links.join(', ') })

async function forwardOrProblem(request: Request, refused: Refused, { path, format }: DataAddress): Promise<Response> {
  const answer = () => (format === 'csv' ? refuseFile(request, refused) : answerProblem(request, refused))
  if (refused.kind !== 'not-found') return answer()
  const present = await findForward(await libraryOf(request), `${path}.${format}`)
  if (present === undefined) return answer()
  return forwarded(addressIn(baseOf(request), present + new URL(request.url).search))
}

function withHeaders(answer: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
