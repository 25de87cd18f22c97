import { type IncomingMessage, ServerResponse } from 'node:http'
import { awayPage } from '@/lib/serving/away-page'
import { findUnreadPages } from './faults'

/**
 * Node's response, which answers with the page that says so where the database could not be read any more while a page was
 * being made: the framework has a page without words for that, and `proxy.ts` has let the request pass by then.
 */
export class AwayResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  #before = findUnreadPages().count
  #replaced = false

  override writeHead(status: number): this {
    this.statusCode = status
    return this.#replaces() ? this : super.writeHead(status)
  }

  override flushHeaders(): void {
    if (!this.#replaces()) super.flushHeaders()
  }

  // biome-ignore lint/suspicious/noExplicitAny: the types of Node's overloads cannot be overridden by one signature
  override write(chunk: any, encoding?: any, done?: any): boolean {
    if (!this.#replaces()) return super.write(chunk, encoding, done)
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) process.nextTick(callback)
    return true
  }

  // biome-ignore lint/suspicious/noExplicitAny: the types of Node's overloads cannot be overridden by one signature
  override end(chunk?: any, encoding?: any, done?: any): this {
    const { last } = findUnreadPages()
    if (!last || !this.#replaces()) return super.end(chunk, encoding, done)
    const { status, headers, body } = awayPage(last)
    for (const name of this.getHeaderNames()) if (!KEPT.has(name)) this.removeHeader(name)
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    this.setHeader('content-length', Buffer.byteLength(body))
    super.writeHead(status)
    return super.end(
      this.req.method === 'HEAD' ? undefined : body,
      [chunk, encoding, done].find((given) => typeof given === 'function'),
    )
  }

  /** Whether this is a page that failed, and the database could not be read while it was made. Once it is, it remains so. */
  #replaces(): boolean {
    this.#replaced ||=
      !this.headersSent &&
      this.statusCode === 500 &&
      String(this.getHeader('content-type')).startsWith('text/html') &&
      findUnreadPages().count > this.#before
    return this.#replaced
  }
}

/** Headers of every answer, which the page in its place has too. */
const KEPT = new Set(['x-content-type-options', 'referrer-policy', 'permissions-policy'])
