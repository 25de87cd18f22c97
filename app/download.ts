import { contentDisposition } from '@/lib/exports/content-disposition'

/** A response that browsers save as a file; without a body, its headers alone. */
export function download(body: BodyInit | null, { mediaType, name }: { mediaType: string; name: string }): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      // Scripts never run, should a browser show the file instead of saving it.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}
