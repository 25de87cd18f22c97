import type { Library } from '@/db/library'
import { encodeStream } from '@/lib/exports/encode'
import { exportFileName, positionsFileName } from '@/lib/exports/file-name'
import type { FileBody, Format } from '@/lib/exports/format'
import { DEFAULT_OPTIONS, type ExportOptions } from '@/lib/exports/options'
import { findFormat, parametersOf, rowsIn, serializeView, tooLongFor } from '@/lib/exports/registry'
import { splitQuery } from '@/lib/filter/split'
import type { AskedView, PublicAddress } from './file-view'
import { findFileView } from './file-views'

/** A view's name in an address, the ending of a format, and the address's query. */
export type FileRequest = { view: string; format: string; query: string }

export type FileHead = { name: string; mediaType: string; rows: number }
export type OpenFile = { head: FileHead; body: AsyncIterable<Uint8Array> }
/** Why there is no such file: in words, a line a problem. */
export type FileRefusal = { kind: 'invalid' | 'not-found'; message: string }

/** What an address asks for, understood: its format, the format's options, and the view to write. */
export type AskedFile = { format: Format; options: Partial<ExportOptions>; asked: AskedView }

/** Reads the address of a file. Any part that is not understood makes the whole address refused. */
export async function readFileRequest(
  db: Library,
  { view: name, format: extension, query }: FileRequest,
  publicAddress: PublicAddress,
): Promise<AskedFile | FileRefusal> {
  const view = findFileView(name)
  const format = view && findFormat(view.name, extension)
  if (!view || !format) return { kind: 'not-found', message: `There is no ${name} in the form of .${extension}.` }
  const { own, rest } = splitQuery(new URLSearchParams(query), parametersOf(format, view.name))
  const asked = await view.read(db, rest, publicAddress)
  if ('missing' in asked) return { kind: 'not-found', message: asked.missing }
  const problems = own.problems.map(({ parameter, message }) => `${parameter}: ${message}`)
  if ('problems' in asked) problems.push(...asked.problems)
  if ('problems' in asked || problems.length > 0) return refuse(problems)
  return { format, options: own.filter, asked }
}

/**
 * Writes a file as it is read: of a list in CSV or JSON a chunk at a time, anything else as a whole. What
 * was read with a handle goes on reading from it until the last byte, so that must see one state of the library for
 * as long, see `Engine.snapshot`.
 *
 * @param short whether the file is known to be short: then it is built in memory, which takes fewer queries
 * @param progress is called with each step in words
 */
export async function openFile(
  { format, options, asked }: AskedFile,
  { short = false, progress = () => undefined }: { short?: boolean; progress?: (step: string) => void } = {},
): Promise<OpenFile | FileRefusal> {
  if (format.streamPositions && asked.stream && !short) {
    const list = await asked.stream()
    progress(`found ${list.matching} rows, writing ${format.label}`)
    const pieces = format.streamPositions(list, { ...DEFAULT_OPTIONS, ...options })
    return {
      head: headOf(format, positionsFileName(list, format.extension), list.matching),
      body: encodeStream(pieces),
    }
  }
  // Before the rows are read: a list may be a hundred times as long as what a format takes.
  const tooLong = format.most === undefined ? undefined : tooLongFor(format, await asked.rows(Number.MAX_SAFE_INTEGER))
  if (tooLong) return refuse([tooLong])
  const view = await asked.model(short)
  if ('problems' in view) return refuse(view.problems)
  const rows = rowsIn(view)
  progress(`read ${rows} rows, rendering ${format.label}`)
  const body = await serializeView(format, view, options)
  return { head: headOf(format, exportFileName(view, format.extension), rows), body: whole(body) }
}

/** Up to this many rows, or cells where each has to be laid out, a file is written before a thread could start. */
const AT_ONCE = { rows: 1_000, laidOut: 200 }

/** Whether a file takes so long to write that the server should do it on another thread. */
export async function isLong({ format, asked }: AskedFile): Promise<boolean> {
  if (!format.laidOut) return (await asked.rows(AT_ONCE.rows + 1)) > AT_ONCE.rows
  return asked.columns * (await asked.rows(AT_ONCE.laidOut + 1)) > AT_ONCE.laidOut
}

const headOf = ({ mediaType }: Format, name: string, rows: number): FileHead => ({ name, mediaType, rows })
const refuse = (problems: string[]): FileRefusal => ({ kind: 'invalid', message: problems.join('\n') })

async function* whole(body: FileBody): AsyncGenerator<Uint8Array> {
  yield typeof body === 'string' ? new TextEncoder().encode(body) : body
}
