import type { Context, FormFields } from '@/db/commands/context'
import { refuseFullDisk } from '@/db/commands/full-disk'
import { type NextPage, type Refused, type Result, refuseReader } from '@/db/commands/result'
import { answerForm } from './answer'
import { writeContext } from './context'

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
  const forbidden = refuseReader(context)
  if (forbidden) return answerForm(request, forbidden)
  const form = await read(request)
  if ('kind' in form) return answerForm(request, form)
  const result = await use(context, form).catch(refuseFullDisk)
  return answerForm(request, result, fieldsIn(form))
}

/** The fields of a form, with or without a file. */
function fieldsIn(form: object): FormFields | undefined {
  if (form instanceof Map) return form
  return 'fields' in form && form.fields instanceof Map ? form.fields : undefined
}
