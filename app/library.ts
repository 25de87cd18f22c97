import 'server-only'
import { headers } from 'next/headers'
import { showLibrary } from '@/components/shell/library-in-view'
import { type Library, libraryFor } from '@/db/library'
import { findLateness } from '@/db/replica/lateness'
import { findWriteException } from '@/db/write-exception'
import { databaseOf } from './database'
import { servedLibrary, viewerOf } from './request-library'

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
