import type { Context, FormFields } from '@/db/commands/context'
import { type NextPage, type Refused, type Result, refuseReader } from '@/db/commands/result'
import { refuseStorageFault } from '@/db/commands/storage-refusal'
import { importsEnded } from '@/db/queries/imports/under-way'
import { splitLibraryPath } from '@/lib/served-library'
import { formOfWrite } from '@/lib/write-addresses'
import { answerForm, answerUnreadable } from './answer'
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
  // No write gets its turn while an import is tried or written; nobody else waits for this one.
  await importsEnded(context.db)
  const result = await use(context, form).catch(refuseStorageFault)
  return answerForm(request, result, fieldsIn(form))
}

/**
 * Answers a request that reads an address under `/write/`, such as one typed or reloaded: a page with the way to the form.
 * Every route there exports it as `GET`.
 */
export function answerRead(request: Request): Promise<Response> {
  return answerUnreadable(request, formOfWrite(splitLibraryPath(new URL(request.url).pathname).path))
}

/** The fields of a form, with or without a file. */
function fieldsIn(form: object): FormFields | undefined {
  if (form instanceof Map) return form
  return 'fields' in form && form.fields instanceof Map ? form.fields : undefined
}
