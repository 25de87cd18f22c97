import { contentDisposition } from '@/lib/exports/content-disposition'

type Head = { mediaType: string; name: string }

/** Scripts never run, should a browser show a file instead of saving it. */
const NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * A response that browsers save as a file; without a body, its headers alone. Citations for reference managers have no
 * place for the library's title, so the name of each file of the sample or the trial says that it is invented.
 *
 * @param base of the library
 */
export function download(body: BodyInit | null, { mediaType, name }: Head, base: string): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(base === '' ? name : `invented-example-${name}`),
      'content-security-policy': NO_SCRIPTS,
      ...lengthOf(body),
    },
  })
}

/** A response that a program reads where it is, or a browser shows. */
export function shownFile(body: string, mediaType: string): Response {
  return new Response(body, {
    headers: { 'content-type': mediaType, 'content-security-policy': NO_SCRIPTS, ...lengthOf(body) },
  })
}

/** The length of a text, which is sent whole; a stream's is not known. */
const lengthOf = (body: BodyInit | null): Record<string, string> =>
  typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}

/** Any site may show such a page in a frame, and no other page of Parley. It runs no script and loads nothing. */
const FRAMED = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `frame-ancestors *`,
  `form-action 'none'`,
  `base-uri 'none'`,
].join('; ')

/** The response for a page in a frame of another site. A refusal is never cached. */
export function framedPage(html: string, status = 200): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAMED })
  if (status !== 200) headers.set('cache-control', 'private, no-store')
  return new Response(html, { status, headers })
}
