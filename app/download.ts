import { contentDisposition } from '@/lib/exports/content-disposition'

type Head = { mediaType: string; name: string }

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
      // Scripts never run, should a browser show the file instead of saving it.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}
