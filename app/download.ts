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
    },
  })
}

/** A response that a program reads where it is, or a browser shows. */
export function shownFile(body: string, mediaType: string): Response {
  return new Response(body, { headers: { 'content-type': mediaType, 'content-security-policy': NO_SCRIPTS } })
}
