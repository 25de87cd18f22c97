import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as BodyStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { constants, createGzip, gzip } from 'node:zlib'
import { acceptsGzip } from '@/lib/serving/accepts-gzip'

const compress = promisify(gzip)

/**
 * Sends the body of an answer whose headers are set, compressed as the framework would: with gzip where the request takes
 * it. A body of known length is sent whole; any other while it is read, as fast as its reader takes it, and no longer
 * read once he is gone.
 *
 * @throws where the body cannot be read to the end
 */
export async function sendBody(
  body: Response['body'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (body === null) return void response.end()
  const vary = String(response.getHeader('vary') ?? '')
  if (!/accept-encoding/i.test(vary)) response.setHeader('vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
  if (request.method === 'HEAD') {
    await body.cancel()
    return void response.end()
  }
  const compressed = acceptsGzip(request.headers['accept-encoding'])
  if (compressed) response.setHeader('content-encoding', 'gzip')
  if (!response.hasHeader('content-length')) return sendStream(body as BodyStream, compressed, response)
  const whole = await readWhole(body as BodyStream)
  const sent = compressed ? await compress(whole) : whole
  response.setHeader('content-length', sent.length)
  response.end(sent)
}

async function readWhole(body: BodyStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  const [only, ...more] = chunks
  return only && more.length === 0 ? only : Buffer.concat(chunks)
}

/** Errors of a connection whose reader is gone. */
const LEFT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'EPIPE', 'ECONNRESET'])

async function sendStream(body: BodyStream, compressed: boolean, response: ServerResponse): Promise<void> {
  const read = Readable.fromWeb(body)
  try {
    // Each chunk is sent when it is there: the first of a long file long before the last.
    if (compressed) await pipeline(read, createGzip({ flush: constants.Z_SYNC_FLUSH }), response)
    else await pipeline(read, response)
  } catch (error) {
    if (!LEFT.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
