import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DataAddress, findDataAddress } from '@/lib/serving/data-address'
import { NO_FRAMES, SECURITY_HEADERS } from '@/lib/serving/security-headers.mjs'
import * as route from './data/[format]/[...path]/route'
import { noteFault } from './faults'
import { sendBody } from './send-body'

/** The methods that the route of data answers; the framework says which there are of any other. */
const HANDLERS = { GET: route.GET, HEAD: route.GET, OPTIONS: route.OPTIONS }

type DataRequest = { method: keyof typeof HANDLERS; address: DataAddress }

/** What a request asks of the route of data; undefined where the framework answers. */
export function findDataRequest({ method, url = '' }: IncomingMessage): DataRequest | undefined {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') return undefined
  const address = findDataAddress(url.split('?', 1)[0] ?? '')
  return address && { method, address }
}

/**
 * Answers a request for data by the handler of its route, without the framework around it
 * (docs/decisions/data-before-the-framework.md).
 *
 * @param origin of this server, which the address of the request is below
 * @throws where the handler throws, or its answer cannot be read to the end
 */
export async function answerAtOnce(
  { method, address }: DataRequest,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sent = new Request(new URL(request.url ?? '', origin), { method, headers: headersOf(request) })
  const answer = await Promise.resolve(HANDLERS[method](sent, { params: Promise.resolve(address) })).catch((error) => {
    noteFault()
    throw error
  })
  response.statusCode = answer.status
  for (const { key, value } of [...SECURITY_HEADERS, NO_FRAMES]) response.setHeader(key, value)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  await sendBody(answer.body, request, response)
}

const headersOf = ({ headers }: IncomingMessage): [string, string][] =>
  Object.entries(headers).map(([name, value]) => [name, String(value)])
