import type { Context } from '@/db/commands/context'
import { type NextPage, type Refused, type Result, refuseReader } from '@/db/commands/result'
import { answerForm } from './answer'
import { writeContext } from './context'
import { baseOf } from './library-header'

/**
 * Answers a form with one use case. Requests of viewers who may not write are refused before their body is read, so
 * that they cannot fill the memory; the use case checks again.
 *
 * @param read parses the body, or gives the refusal of one that cannot be read
 */
export async function answerWrite<Form extends object>(
  request: Request,
  read: (request: Request) => Promise<Form | Refused>,
  use: (context: Context, form: Form) => Promise<Result<NextPage>>,
): Promise<Response> {
  const context = await writeContext(request)
  const base = baseOf(request)
  const forbidden = refuseReader(context)
  if (forbidden) return answerForm(forbidden, base)
  const form = await read(request)
  return answerForm('kind' in form ? form : await use(context, form), base)
}
