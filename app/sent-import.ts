import { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { SentImport } from '@/db/commands/imports/upload'
import { type Refused, refuse } from '@/db/commands/result'
import { IncompleteFile } from '@/lib/record-imports/incomplete-file'
import { LARGEST_IMPORT } from '@/lib/record-imports/limits'

const NO_FORM = 'This is not a form that can be read here. Nothing was stored.'
/** Most bytes of one field other than the file. */
const LARGEST_FIELD = 100_000

/**
 * Reads a form with one large file as far as the file, which the caller takes chunk by chunk as it arrives. Fields after
 * the file are not read, so the form has them before it.
 */
export async function readImportForm(request: Request): Promise<SentImport | Refused> {
  const parser = openParser(request.headers.get('content-type') ?? '')
  if (!parser || !request.body) return refuse('invalid', NO_FORM)
  const fields = new Map<string, string>()
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  parser.on('field', (name, value) => void fields.set(name, value))
  return new Promise((done) => {
    const fail = () => done(refuse('invalid', NO_FORM))
    parser.on('file', (field, stream, name) => {
      if (field !== 'file') return void stream.resume()
      body.on('error', (error) => stream.destroy(error))
      done({ fields, file: { name: name ?? '', chunks: chunksOf(stream) } })
    })
    parser.on('finish', () => done({ fields }))
    parser.on('error', fail)
    body.on('error', fail)
    body.pipe(parser)
  })
}

/** @throws {IncompleteFile} where the end of the file did not arrive */
async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch {
    throw new IncompleteFile()
  }
}

/** A parser for a form of this content type; undefined where it is not the type of a form. */
function openParser(type: string): BusboyInstance | undefined {
  try {
    const limits = { fieldSize: LARGEST_FIELD, fields: 100, files: 1, fileSize: LARGEST_IMPORT + 1 }
    return Busboy({ headers: { 'content-type': type }, preservePath: true, limits })
  } catch {
    return undefined
  }
}
