import type { Context } from '@/db/commands/context'
import { type NextPage, type Refused, type Result, refuseReader } from '@/db/commands/result'
import { answerForm } from './answer'
import { writeContext } from './context'

/**
 * Answers a form by one use case. Who may not write is answered before the body is read, so that nobody can fill the
 * memory who may not write; the use case decides all the same.
 *
 * @param read gives what the body holds, or why it cannot be read
 */
export async function answerWrite<Form extends object>(
  request: Request,
  read: (request: Request) => Promise<Form | Refused>,
  use: (context: Context, form: Form) => Promise<Result<NextPage>>,
): Promise<Response> {
  const context = writeContext(request)
  const forbidden = refuseReader(context)
  if (forbidden) return answerForm(forbidden)
  const form = await read(request)
  return answerForm('kind' in form ? form : await use(context, form))
}
