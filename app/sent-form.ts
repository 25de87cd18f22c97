import type { FormFields } from '@/db/commands/context'
import { type Refused, refuse } from '@/db/commands/result'
import type { TextForm } from '@/db/commands/sources/sent-text'
import { LARGEST_FILE, TOO_LARGE } from '@/lib/imports/limits'

/** Most bytes of a form without a file. */
const LARGEST_FORM = 1_000_000
/** Most bytes of a form around its file: names, boundaries, other fields. */
const AROUND_FILE = 256 * 1024
/**
 * Most bytes read of a form that is too large. It is read to its end where possible, because browsers show no answer to
 * an upload that is cut off.
 */
const READ_AT_MOST = 4 * LARGEST_FILE

/** Reads the fields of a form without a file. */
export async function readForm(request: Request): Promise<FormFields | Refused> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= LARGEST_FORM))
    return refuse('too-large', `A form can hold ${LARGEST_FORM / 1_000_000} MB at most; nothing was changed.`)
  const form = await request.formData().catch(() => undefined)
  return form ? fieldsOf(form) : refuse('invalid', 'This is not a form of Parley; nothing was changed.')
}

/** Reads a form with a file of up to 20 MB. A larger form, or one of another length than announced, is refused. */
export async function readTextForm(request: Request): Promise<TextForm | Refused> {
  const announced = request.headers.get('content-length')
  const { body, length } = await readBody(request)
  if (length > LARGEST_FILE + AROUND_FILE) return refuse('too-large', TOO_LARGE)
  if (announced !== null && Number(announced) !== length)
    return refuse('invalid', `Only ${length} of ${announced} bytes arrived. Nothing was stored; send it again.`)
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined)
  if (!form) return refuse('invalid', 'This is not a form that can be read here. Nothing was stored.')
  const file = form.get('file')
  if (!(file instanceof File)) return { fields: fieldsOf(form) }
  return { fields: fieldsOf(form), file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}

/** Text fields by name, without files; several values of one name are joined by line breaks. */
function fieldsOf(form: FormData): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of form)
    if (typeof value === 'string') fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value)
  return fields
}

/** The body, empty where it is too large, and the number of bytes read. */
async function readBody(request: Request): Promise<{ body: Uint8Array<ArrayBuffer>; length: number }> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length <= LARGEST_FILE + AROUND_FILE) chunks.push(value)
    else chunks.length = 0
    if (length > READ_AT_MOST) {
      await reader.cancel()
      break
    }
  }
  return { body: new Uint8Array(Buffer.concat(chunks)), length }
}
