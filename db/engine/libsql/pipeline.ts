import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { ServerAddress } from '../engine'
import { ServerFault, type ServerFaultCode } from './fault'
import { parseAnswer, type StreamAnswer, type StreamRequest } from './protocol'

/** `deadline` in milliseconds; `writes` decides what can be said of a request that got no answer. */
type Options = { writes: boolean; deadline: number; baton?: string }

/** Sends requests of one SQL stream to a server (Hrana 3 over HTTP, `POST /v3/pipeline`). */
export type Pipeline = {
  /**
   * @throws {ServerFault} where the server does not answer in time, or not as it should; statements that fail are part
   *   of the answer
   */
  send(requests: StreamRequest[], options: Options): Promise<StreamAnswer>
  close(): void
}

/** Milliseconds after which an idle connection is closed here, before a proxy in between closes it in mid-request. */
const IDLE = 4_000

export function openPipeline({ url, token, ca }: ServerAddress): Pipeline {
  const secure = url.startsWith('https:')
  const agent = new (secure ? HttpsAgent : HttpAgent)({
    keepAlive: true,
    timeout: IDLE,
    ...(secure && ca ? { ca } : {}),
  })
  const target: RequestOptions = {
    method: 'POST',
    agent,
    lookup: isOwnName(new URL(url).hostname) ? lookupLoopback : undefined,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  }
  const address = new URL('/v3/pipeline', url)
  return {
    async send(requests, { baton, ...options }) {
      const body = JSON.stringify({ baton: baton ?? null, requests })
      const { status, text } = await post(secure ? httpsRequest : httpRequest, address, target, body, options)
      return parseAnswer(status, text, options.writes)
    },
    close: () => agent.destroy(),
  }
}

type Answered = { status: number; text: string }

function post(
  request: typeof httpRequest,
  address: URL,
  target: RequestOptions,
  body: string,
  { writes, deadline }: Omit<Options, 'baton'>,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { ...target.headers, 'content-length': Buffer.byteLength(body) }
    let connected = false
    const sent = request(address, { ...target, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => {
        clearTimeout(timer)
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') })
      })
    })
    const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${deadline} ms`)), deadline)
    const fail = (error: Error) => {
      clearTimeout(timer)
      // Without a connection nothing was sent. With one, the server may have committed before it went away.
      const code: ServerFaultCode = writes && connected ? 'PARLEY_UNSURE' : 'PARLEY_AWAY'
      reject(new ServerFault(code, `The server at ${address.origin} does not answer: ${error.message}`, error))
    }
    sent.on('socket', (socket) => {
      if (!socket.connecting) connected = true
      else socket.once('secureConnect' in socket ? 'secureConnect' : 'connect', () => (connected = true))
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

/** Names under `localhost` are this machine (RFC 6761), also where the resolver does not know them. */
const isOwnName = (host: string) => host.endsWith('.localhost')

const lookupLoopback: NonNullable<RequestOptions['lookup']> = (_, options, found) => {
  if (options.all) found(null, [{ address: '127.0.0.1', family: 4 }])
  else found(null, '127.0.0.1', 4)
}
