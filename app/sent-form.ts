import 'server-only'
import { LARGEST_FILE, TOO_LARGE } from '@/lib/imports/limits'
import { plainly } from './edit/form-request'

/** What a form adds around a file: names, boundaries, its other fields. */
const AROUND = 256 * 1024
/** A browser that is cut off shows no answer, so what is too large is read to its end, up to this much of it. */
const READ_AT_MOST = 4 * LARGEST_FILE

/**
 * The form that a request carries, with a file of up to 20 MB. What is larger, or arrives in another length than
 * the one it announced, is refused and nothing of it is kept.
 */
export async function readFormWithFile(request: Request): Promise<FormData | Response> {
  const announced = request.headers.get('content-length')
  const { body, length } = await readBody(request)
  if (length > LARGEST_FILE + AROUND) return plainly(413, TOO_LARGE)
  if (announced !== null && Number(announced) !== length)
    return plainly(400, `Only ${length} of ${announced} bytes arrived. Nothing was stored; send it again.`)
  try {
    const type = request.headers.get('content-type') ?? ''
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return plainly(400, 'This form could not be read. Nothing was stored.')
  }
}

/** The body up to what may be taken, and how long it was in all, as far as it was read. */
async function readBody(request: Request): Promise<{ body: Uint8Array<ArrayBuffer>; length: number }> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length <= LARGEST_FILE + AROUND) chunks.push(value)
    else chunks.length = 0
    if (length > READ_AT_MOST) {
      await reader.cancel()
      break
    }
  }
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.length
  }
  return { body, length }
}

/** The text fields of a form, by name; a file is not among them. */
export function textFields(form: FormData): Map<string, string> {
  return new Map([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])))
}
