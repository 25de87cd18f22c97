import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { hashedPolicy } from '@/lib/serving/hashed-policy'
import { AwayResponse } from './away-response'
import { countFaults } from './faults'

const POLICY = 'content-security-policy'
const CACHING = 'cache-control'
/** What a shared cache may keep: pages and files as they are, and that they are as before. */
const KEPT = new Set([200, 304])

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/**
 * The response that sees to it that an answer that says `public` is one that a shared cache may keep. A page is held
 * back until it is whole, because its policy then names the hashes of its scripts (`lib/serving/hashed-policy.ts`). An
 * error, and a page during which something failed, are kept by nobody.
 */
export class SharedResponse<Request extends IncomingMessage = IncomingMessage> extends AwayResponse<Request> {
  #held: { chunks: Buffer[]; faults: number } | undefined

  override writeHead(status: number, message?: string | Headers, headers?: Headers): this {
    const named = typeof message === 'string' ? headers : message
    // Set one by one, so that they can be looked at: a header that is given here would not be among those that are set.
    for (const [name, value] of pairsOf(named)) if (value !== undefined) this.setHeader(name, value)
    this.statusCode = status
    if (typeof message === 'string') this.statusMessage = message
    if (this.#mayBeKept() && !KEPT.has(status)) this.#keepNowhere()
    return this.#holds() ? this : super.writeHead(status)
  }

  override flushHeaders(): void {
    if (!this.#holds()) super.flushHeaders()
  }

  // biome-ignore lint/suspicious/noExplicitAny: the types of Node's overloads cannot be overridden by one signature
  override write(chunk: any, encoding?: any, done?: any): boolean {
    if (!this.#holds()) return super.write(chunk, encoding, done)
    this.#hold(chunk, encoding)
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) process.nextTick(callback)
    return true
  }

  // biome-ignore lint/suspicious/noExplicitAny: the types of Node's overloads cannot be overridden by one signature
  override end(chunk?: any, encoding?: any, done?: any): this {
    if (!this.#holds()) return super.end(chunk, encoding, done)
    if (chunk && typeof chunk !== 'function') this.#hold(chunk, encoding)
    const page = Buffer.concat(this.#held?.chunks ?? [])
    if (this.#held?.faults !== countFaults() || !this.#hashPolicy(page)) this.#keepNowhere()
    this.#held = undefined
    if (this.req.method !== 'HEAD') this.setHeader('content-length', page.length)
    super.writeHead(this.statusCode)
    return super.end(
      page,
      [chunk, encoding, done].find((given) => typeof given === 'function'),
    )
  }

  #mayBeKept(): boolean {
    return String(this.getHeader(CACHING) ?? '').startsWith('public')
  }

  /** Whether the answer is a page for shared caches. Once a page is held, it is until its end. */
  #holds(): boolean {
    if (this.#held) return true
    if (this.headersSent || this.statusCode !== 200 || !this.#mayBeKept()) return false
    if (!String(this.getHeader('content-type')).startsWith('text/html')) return false
    if (!String(this.getHeader(POLICY)).includes("'nonce-")) return false
    this.#held = { chunks: [], faults: countFaults() }
    return true
  }

  #hold(chunk: string | Uint8Array, encoding: unknown): void {
    const text = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'
    this.#held?.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, text) : Buffer.from(chunk))
  }

  /** False where the page cannot be read. */
  #hashPolicy(page: Buffer): boolean {
    const inflate = INFLATE[String(this.getHeader('content-encoding') ?? 'identity')]
    const policy = inflate && hashedPolicy(String(this.getHeader(POLICY)), page.length > 0 ? inflate(page) : page)
    if (policy) this.setHeader(POLICY, policy)
    return policy !== undefined
  }

  #keepNowhere(): void {
    this.setHeader(CACHING, 'private, no-store')
    this.removeHeader('etag')
  }
}

const INFLATE: Partial<Record<string, (bytes: Buffer) => Buffer>> = {
  identity: (bytes) => bytes,
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

function pairsOf(headers: Headers | undefined): [string, OutgoingHttpHeader | undefined][] {
  if (!Array.isArray(headers)) return Object.entries(headers ?? {})
  return headers.flatMap((name, index): [string, OutgoingHttpHeader | undefined][] =>
    index % 2 === 0 ? [[String(name), headers[index + 1]]] : [],
  )
}
