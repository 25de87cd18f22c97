import { contentDisposition } from '@/lib/exports/content-disposition'

/** A text file to save under a name. */
export function download(body: string, { mediaType, name }: { mediaType: string; name: string }): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      // A file is no page: should a browser ever show it, nothing in it may run.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}

/** What there is to say where no file is given. */
export function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
