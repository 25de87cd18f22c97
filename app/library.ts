import 'server-only'
import { headers } from 'next/headers'
import { showLibrary } from '@/components/shell/library-in-view'
import { type Library, libraryFor } from '@/db/library'
import { findLateness } from '@/db/replica/lateness'
import { findWriteException } from '@/db/write-exception'
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

/**
 * The library for the sender of the current request. Every page calls it before it renders anything, because the shell
 * then writes the addresses of this library.
 */
export async function library(): Promise<Library> {
  const sent = await headers()
  const served = servedLibrary(sent)
  const db = await databaseOf(served.name)
  const library = libraryFor(db, viewerOf(sent))
  showLibrary({ ...served, asOf: findLateness(db), exception: findWriteException(library) })
  return library
}

/** `library` for route handlers, which have their request in hand. */
export async function libraryOf(request: Request): Promise<Library> {
  const sent = headersOf(request)
  return libraryFor(await databaseOf(servedLibrary(sent).name), viewerOf(sent))
}
