import 'server-only'
import { type Library, libraryFor } from '@/db/library'
import { libraryServed, type ServedLibrary } from '@/lib/served-library'
import { EDITOR, mayEdit, READER, type Viewer } from '@/lib/viewer'
import { databaseOf } from './database'
import { readOnlyReason } from './editing'
import { headersOf, LIBRARY } from './library-header'

/** The sender of a request: an editor at this machine, or a reader. */
export function viewerOf(headers: Headers): Viewer {
  return readOnlyReason(headers) === undefined ? EDITOR : READER
}

/** The library that a request reads, by the header that `headersOf` or `proxy.ts` has set. */
export function servedLibrary(headers: Headers): ServedLibrary {
  return libraryServed(headers.get(LIBRARY), mayEdit(viewerOf(headers)))
}

/** The library for the sender of a request that is in hand; a page, which has none, calls `library`. */
export async function libraryOf(request: Request): Promise<Library> {
  const sent = headersOf(request)
  return libraryFor(await databaseOf(servedLibrary(sent).name), viewerOf(sent))
}
