import 'server-only'
import type { Context } from '@/db/commands/context'
import type { Viewer } from '@/lib/viewer'
import { database } from './database'
import { writerOf } from './editing'
import { viewerOf } from './library'

/** The context of a use case for a request that sends a form. */
export const writeContext = (request: Request): Context => contextFor(writerOf(request.headers))

/** The context of a use case for a request that only reads. */
export const readContext = (request: Request): Context => contextFor(viewerOf(request.headers))

const contextFor = (viewer: Viewer): Context => ({ db: database(), viewer, now: new Date().toISOString() })
