import 'server-only'
import { LIBRARY } from './library-header'

const METHODS = 'GET, HEAD, OPTIONS'

/**
 * Headers by which a browser lets pages of other sites read an answer (CORS). Only where the library has a public
 * address, and of the invented sample: a library on somebody's own machine is theirs, whatever page they have open.
 *
 * @param headers of the request, with the library that its address names
 */
export function sharedHeaders(headers: Headers): Record<string, string> {
  if (!process.env.PARLEY_PUBLIC_URL && headers.get(LIBRARY) !== 'sample') return {}
  return {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Link, Retry-After, Content-Disposition',
  }
}

/** `sharedHeaders`, and what a browser asks before it sends a request with headers of its own. */
export function preflightHeaders(headers: Headers): Record<string, string> {
  const shared = sharedHeaders(headers)
  if (Object.keys(shared).length === 0) return { allow: METHODS }
  return {
    ...shared,
    allow: METHODS,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': 'If-None-Match, Accept, Accept-Language',
    'access-control-max-age': '86400',
  }
}
