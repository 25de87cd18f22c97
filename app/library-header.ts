import { splitLibraryPath } from '@/lib/served-library'

/** Names the library of a request by its address. `proxy.ts` sets it for pages, which cannot see their address. */
export const LIBRARY = 'x-parley-library'

/** The headers of a request with the library that its address names, whatever the sender wrote there. */
export function headersOf(request: Request): Headers {
  const headers = new Headers(request.headers)
  const { name } = splitLibraryPath(new URL(request.url).pathname)
  if (name === 'own') headers.delete(LIBRARY)
  else headers.set(LIBRARY, name)
  return headers
}

/** What the addresses of a request's library begin with. */
export const baseOf = (request: Request): string => splitLibraryPath(new URL(request.url).pathname).base

/** The headers of a request without the library it names. The user's own library then decides who may edit the trial. */
export function withoutLibrary(sent: Headers): Headers {
  const headers = new Headers(sent)
  headers.delete(LIBRARY)
  return headers
}
