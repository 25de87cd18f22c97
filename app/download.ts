import { contentDisposition } from '@/lib/exports/content-disposition'

/** Scripts never run, should a browser show a file instead of saving it. */
const NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** A response that browsers save as a file; without a body, its headers alone. */
export function download(body: BodyInit | null, { mediaType, name }: { mediaType: string; name: string }): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      'content-security-policy': NO_SCRIPTS,
    },
  })
}

/** A response that a program reads where it is, or a browser shows. */
export function shownFile(body: string, mediaType: string): Response {
  return new Response(body, { headers: { 'content-type': mediaType, 'content-security-policy': NO_SCRIPTS } })
}
