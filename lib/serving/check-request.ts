import { isLoopback, withoutPort } from './loopback'

/** The first lines of a request as they arrived: method, target, and names and values of its headers in turn. */
export type ArrivedRequest = { method: string; target: string; rawHeaders: readonly string[] }
/** `bound` is the address that the server listens on; `publicUrl` is `PARLEY_PUBLIC_URL`. */
export type Served = { bound: string; publicUrl: string | undefined }
/** An answer instead of the page: its status and the reason in words. */
export type RequestRefusal = { status: number; message: string }

/** Longest address in characters. Node takes twice as much in one request, with its headers. */
export const LONGEST_ADDRESS = 16_000

/**
 * Checks a request before anything else looks at it. A server that listens on a loopback address answers loopback names
 * and the host of its public address only: to a browser, a page of any other name that resolves to this machine is of
 * another site, which must not read the library. A form by another name is refused as any of another site (403).
 *
 * @returns the refusal, or the path and query of the target
 */
export function checkRequest(
  { method, target, rawHeaders }: ArrivedRequest,
  served: Served,
): RequestRefusal | { path: string } {
  if (target.length > LONGEST_ADDRESS)
    return refusal(414, `This address is longer than ${LONGEST_ADDRESS} characters. Choose fewer things at once.`)
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host')
  const [host] = hosts
  if (hosts.length > 1) return refusal(400, 'This request names its host twice, so it was not answered.')
  if (host === undefined || host === '') return refusal(400, 'This request does not name its host.')
  if (!isAnswered(host, served))
    return refusal(
      method === 'GET' || method === 'HEAD' ? 421 : 403,
      `This Parley does not answer as “${printable(host)}”. Open it as http://127.0.0.1 or localhost.`,
    )
  if (target.startsWith('/')) return { path: target }
  // The absolute form, which clients of proxies send: it must name the host of the header.
  const absolute = tryUrl(target)
  if (absolute?.protocol !== 'http:' || absolute.username || absolute.password || absolute.host !== hostOf(host))
    return refusal(400, 'This request asks for an address that is not one of this server.')
  return { path: absolute.pathname + absolute.search }
}

function isAnswered(host: string, { bound, publicUrl }: Served): boolean {
  if (!isLoopback(bound)) return true
  const name = withoutPort(host).toLowerCase()
  return isLoopback(name) || (publicUrl !== undefined && name === tryUrl(publicUrl)?.hostname)
}

/** A host as `URL` spells it: in lower case, without the port 80. */
const hostOf = (host: string): string | undefined => tryUrl(`http://${host}`)?.host

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** The beginning of a header's value, without anything but visible ASCII. */
const printable = (text: string): string => text.replace(/[^\x21-\x7e]/g, '?').slice(0, 80)

const refusal = (status: number, message: string): RequestRefusal => ({ status, message })
