import { contentDisposition } from '@/lib/exports/content-disposition'

/** A file to save under a name; without a body, what there would be. */
export function download(body: BodyInit | null, { mediaType, name }: { mediaType: string; name: string }): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      // A file is not a page: should a browser ever show it, nothing in it may run.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}
