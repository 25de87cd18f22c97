import 'server-only'
import type { Context } from '@/db/commands/context'
import type { Viewer } from '@/lib/viewer'
import { databaseOf } from './database'
import { writerOf } from './editing'
import { headersOf } from './library-header'
import { servedLibrary, viewerOf } from './request-library'

/** The context of a use case for a request that sends a form. */
export const writeContext = (request: Request): Promise<Context> => contextFor(request, writerOf)

/** The context of a use case for a request that only reads. */
export const readContext = (request: Request): Promise<Context> => contextFor(request, viewerOf)

async function contextFor(request: Request, viewerFrom: (headers: Headers) => Viewer): Promise<Context> {
  const headers = headersOf(request)
  const db = await databaseOf(servedLibrary(headers).name)
  return { db, viewer: viewerFrom(headers), now: new Date().toISOString() }
}
