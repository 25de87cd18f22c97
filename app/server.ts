import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import type { ServedReplica } from '@/db/replica/serve'
import { checkRequest, LONGEST_ADDRESS, type RequestRefusal } from '@/lib/serving/check-request'
import { FORWARDED_HEADER, INNER_HEADER, VARIANT_HEADER } from '@/lib/serving/own-headers'
import { isProxyMark } from '@/lib/serving/proxy-marks'
import { answerData } from './data-door'
import { SharedResponse } from './shared-response'
import { closeStalled } from './stalled-readers'

/*
 * The server: Node's, which checks every request before Next sees it (docs/decisions/own-server.md).
 * `node build/server.mjs HOST PORT`, in the project's root; `PARLEY_BOUND` repeats HOST for the pages.
 */

/** Milliseconds after which a connection is closed whose reader takes nothing of what waits for it. */
const STALLED_AFTER = 30_000
/** Milliseconds that answers under way have when the server is stopped. */
const GRACE = 2_000

/** Seconds after which to repeat a request to a copy that cannot be read. */
const RETRY_AFTER = '10'

const [host = '127.0.0.1', port = '3000'] = process.argv.slice(2)
const served = { bound: process.env.PARLEY_BOUND ?? host, publicUrl: process.env.PARLEY_PUBLIC_URL || undefined }
// By these a route asks for a page of this server, see `app/own-page.ts`.
process.env.PARLEY_INNER = randomUUID()
const origin = `http://${loopbackOf(host)}:${port}`
process.env.PARLEY_ORIGIN = origin

await sayOfDatabase()
// Before anything is served: a machine that only reads waits for its first copy.
const replica = await openReplica().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

const app = next({ dev: false, dir: process.cwd(), hostname: host, port: Number(port) })
const handle = app.getRequestHandler()
await app.prepare()
// The framework's code holds the build id; data that is answered before the framework needs it for the same tags.
process.env.PARLEY_BUILD = readFileSync('.next/BUILD_ID', 'utf8')

const options = { maxHeaderSize: 2 * LONGEST_ADDRESS, requireHostHeader: false, ServerResponse: SharedResponse }
const server = createServer(options, (request, response) => {
  const checked = checkRequest(
    { method: request.method ?? '', target: request.url ?? '', rawHeaders: request.rawHeaders },
    served,
  )
  if ('status' in checked) return refuse(response, checked)
  const fault = replica?.fault()
  if (fault) return refuse(response, { status: 503, message: fault })
  request.url = checked.path
  markHeaders(request)
  answerData(request, response, { origin, rest: handle }).catch((error: unknown) => {
    console.error(error)
    if (response.headersSent) response.destroy()
    else refuse(response, { status: 500, message: 'Parley failed at this request.' })
  })
})

closeStalled(server, STALLED_AFTER)
server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const { status, message } = WORDS[error.code ?? ''] ?? {
    status: '400 Bad Request',
    message: 'This is not a request.',
  }
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${message.length + 1}\r\n\r\n${message}\n`,
  )
})
server.on('error', (error) => {
  console.error(`Parley cannot listen on ${host}, port ${port}: ${error.message}`)
  process.exit(1)
})
server.listen(Number(port), host)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(server))

/** Loaded only where it is needed: other servers have no use for its memory. */
async function openReplica(): Promise<ServedReplica | undefined> {
  if (!process.env.PARLEY_REPLICA_OF) return undefined
  const { serveReplica } = await import('@/db/replica/serve')
  return serveReplica((line) => console.error(line))
}

/** Answers to requests that Node could not read, by its code for the error. ASCII: their length is counted in it. */
const WORDS: Record<string, { status: string; message: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message: 'The address or the headers of this request are too long. Choose fewer things at once.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', message: 'This request did not arrive in time.' },
}

/** Says what its kind of database does not promise, and ends where there is none that can be served. */
async function sayOfDatabase(): Promise<void> {
  try {
    const { checkAtStart } = await import('@/db/start-check')
    const words = await checkAtStart()
    if (words) console.warn(words)
  } catch (error) {
    console.error(`Parley cannot start: ${(error as Error).message}`)
    process.exit(1)
  }
}

/** Tells the pages what only the server sees. Headers of these names that a client sent are dropped. */
function markHeaders({ headers }: IncomingMessage): void {
  if (headers[INNER_HEADER] === process.env.PARLEY_INNER) return
  for (const name of Object.keys(headers)) if (name.startsWith('x-parley-')) delete headers[name]
  if (Object.keys(headers).some(isProxyMark)) headers[FORWARDED_HEADER] = 'yes'
  const variant = Object.keys(headers).filter((name) => /^(rsc|next-.*)$/.test(name))
  if (variant.length > 0) headers[VARIANT_HEADER] = variant.map((name) => `${name}=${headers[name]}`).join(' ')
}

/** An address at which this machine reaches what it listens at. */
function loopbackOf(bound: string): string {
  if (bound === '0.0.0.0') return '127.0.0.1'
  if (bound === '::') return '[::1]'
  return bound.includes(':') ? `[${bound}]` : bound
}

function refuse(response: ServerResponse, { status, message }: RequestRefusal): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    connection: 'close',
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(status === 503 ? { 'retry-after': RETRY_AFTER } : {}),
  })
  response.end(`${message}\n`)
}

function stop(running: Server): void {
  running.close(() => process.exit(0))
  replica?.stop()
  running.closeIdleConnections()
  setTimeout(() => running.closeAllConnections(), GRACE).unref()
}
