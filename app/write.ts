import 'server-only'
import type { Context } from '@/db/commands/context'
import { type NextPage, type Refused, type Result, refuseReader } from '@/db/commands/result'
import { answerForm } from './answer'
import { database } from './database'
import { writerOf } from './editing'
import { viewerOf } from './library'

/**
 * Answers a form by one use case. Who may not write is answered before the body is read, so that nobody fills the
 * memory who may not; the use case decides all the same.
 *
 * @param read what the body holds, or why it cannot be read
 */
export async function answerWrite<Form extends object>(
  request: Request,
  read: (request: Request) => Promise<Form | Refused>,
  use: (context: Context, form: Form) => Promise<Result<NextPage>>,
): Promise<Response> {
  const context = { db: database(), viewer: writerOf(request.headers), now: new Date().toISOString() }
  const forbidden = refuseReader(context)
  if (forbidden) return answerForm(forbidden)
  const form = await read(request)
  return answerForm('kind' in form ? form : await use(context, form))
}

/** The context of a request that only reads. */
export function readContext(request: Request): Context {
  return { db: database(), viewer: viewerOf(request.headers), now: new Date().toISOString() }
}
