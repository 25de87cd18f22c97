import { once } from 'node:events'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { FormFields } from '@/db/commands/context'
import { type Refused, refuse } from '@/db/commands/result'
import type { TextForm } from '@/db/commands/sources/sent-text'
import { LARGEST_FILE, TOO_LARGE } from '@/lib/imports/limits'

/** Most bytes of a form without a file, where its route takes no larger one. */
const LARGEST_FORM = 1_000_000
/** Most bytes of a form around its file: names, boundaries, other fields. */
const AROUND_FILE = 256 * 1024
/**
 * Most bytes read of a form that is too large. It is read to its end where possible, because browsers show no answer to
 * an upload that is cut off.
 */
const READ_AT_MOST = 4 * LARGEST_FILE

/** Reads the fields of a form without a file. */
export async function readForm(request: Request, largest = LARGEST_FORM): Promise<FormFields | Refused> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= largest))
    return refuse('too-large', `A form can hold ${largest / 1_000_000} MB at most; nothing was changed.`)
  const form = await request.formData().catch(() => undefined)
  return form ? fieldsOf(form) : refuse('invalid', 'This is not a form of Parley; nothing was changed.')
}

/**
 * Reads a form with a file of up to 20 MB, chunk by chunk as it arrives: parsing it whole would hold up every other
 * request. A larger form, or one of another length than announced, is refused.
 */
export async function readTextForm(request: Request): Promise<TextForm | Refused> {
  const announced = request.headers.get('content-length')
  const form = openForm(request.headers.get('content-type') ?? '')
  if (!form) return refuse('invalid', NO_FORM)
  const length = await pour(request, form)
  if (length > LARGEST_FORM_WITH_FILE) return refuse('too-large', TOO_LARGE)
  if (announced !== null && Number(announced) !== length)
    return refuse('invalid', `Only ${length} of ${announced} bytes arrived. Nothing was stored; send it again.`)
  return (await form.read()) ?? refuse('invalid', NO_FORM)
}

const NO_FORM = 'This is not a form that can be read here. Nothing was stored.'
/** Most bytes of a form with its file. */
const LARGEST_FORM_WITH_FILE = LARGEST_FILE + AROUND_FILE

/** Text fields by name, without files; several values of one name are joined by line breaks. */
function fieldsOf(form: FormData): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name, joined(fields.get(name), value))
  return fields
}

const joined = (before: string | undefined, value: string) => (before === undefined ? value : `${before}\n${value}`)

type ArrivingForm = {
  /** Parses the next bytes. Resolves when more can be taken. */
  write(chunk: Uint8Array): Promise<void>
  /** The form; undefined where the bytes are none. */
  read(): Promise<TextForm | undefined>
}

/** A parser for a form of this content type; undefined where it is not the type of a form. */
function openForm(type: string): ArrivingForm | undefined {
  const fields = new Map<string, string>()
  let file: { name: string; chunks: Buffer[] } | undefined
  let parser: BusboyInstance
  try {
    // The form's own length limits all of it.
    const limits = { fieldSize: LARGEST_FORM_WITH_FILE, fileSize: LARGEST_FORM_WITH_FILE, parts: 1000 }
    parser = Busboy({ headers: { 'content-type': type }, preservePath: true, limits })
  } catch {
    return undefined
  }
  const whole = new Promise<boolean>((resolve) => {
    parser.on('finish', () => resolve(true))
    parser.on('error', () => resolve(false))
  })
  parser.on('field', (name, value) => void fields.set(name, joined(fields.get(name), value)))
  parser.on('file', (field, stream, name) => {
    const chunks: Buffer[] = []
    if (field === 'file' && !file) file = { name: name ?? '', chunks }
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
  })
  return {
    write: async (chunk) => {
      if (!parser.destroyed && !parser.write(chunk)) await Promise.race([once(parser, 'drain'), whole])
    },
    read: async () => {
      parser.end()
      if (!(await whole)) return undefined
      return file ? { fields, file: { name: file.name, bytes: Buffer.concat(file.chunks) } } : { fields }
    },
  }
}

/** Hands the body to a form while it is not too large. Gives the number of bytes read. */
async function pour(request: Request, form: ArrivingForm): Promise<number> {
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length <= LARGEST_FORM_WITH_FILE) await form.write(value)
    if (length > READ_AT_MOST) {
      await reader.cancel()
      break
    }
  }
  return length
}
