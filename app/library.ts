import 'server-only'
import { headers } from 'next/headers'
import { type Library, libraryFor } from '@/db/library'
import { EDITOR, READER, type Viewer } from '@/lib/viewer'
import { database } from './database'
import { readOnlyReason } from './editing'

/** Who sent a request: an editor at this machine, or a reader from anywhere. */
export function viewerOf(headers: Headers): Viewer {
  return readOnlyReason(headers) === undefined ? EDITOR : READER
}

/** The library as whoever sent the request being answered may see it. */
export async function library(): Promise<Library> {
  return libraryFor(database(), viewerOf(await headers()))
}

/** The same for a route handler, which has its request in hand. */
export function libraryOf(request: Request): Library {
  return libraryFor(database(), viewerOf(request.headers))
}
