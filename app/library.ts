import 'server-only'
import { headers } from 'next/headers'
import { type Library, libraryFor } from '@/db/library'
import { EDITOR, READER, type Viewer } from '@/lib/viewer'
import { database } from './database'
import { readOnlyReason } from './editing'

/** The sender of a request: an editor at this machine, or a reader. */
export function viewerOf(headers: Headers): Viewer {
  return readOnlyReason(headers) === undefined ? EDITOR : READER
}

/** The library for the sender of the current request. */
export async function library(): Promise<Library> {
  return libraryFor(database(), viewerOf(await headers()))
}

/** `library` for route handlers, which have their request in hand. */
export function libraryOf(request: Request): Library {
  return libraryFor(database(), viewerOf(request.headers))
}
