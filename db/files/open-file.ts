import type { Library } from '@/db/library'
import { encodeStream } from '@/lib/exports/encode'
import { exportFileName, positionsFileName } from '@/lib/exports/file-name'
import type { FileBody, Format } from '@/lib/exports/format'
import { DEFAULT_OPTIONS, type ExportOptions } from '@/lib/exports/options'
import { findFormat, parametersOf, rowsIn, serializeView, tooLongFor } from '@/lib/exports/registry'
import type { FilterProblem } from '@/lib/filter/parameter'
import { splitQuery } from '@/lib/filter/split'
import { type AddressProblems, addressProblems, type FileContent, type PublicAddress } from './file-view'
import { findFileView } from './file-views'

/**
 * A view's name in an address, the ending of a format, and the address's query. `root`: what the addresses of records
 * begin with, where that is not the public address.
 */
export type FileRequest = { view: string; format: string; query: string; root?: string }

export type FileHead = { name: string; mediaType: string; rows: number }
export type OpenFile = { head: FileHead; body: AsyncIterable<Uint8Array> }
/** Why a file is refused: in words, one line for each problem. */
export type FileRefusal = { kind: 'invalid' | 'not-found' | 'too-large'; message: string; parameters?: FilterProblem[] }

/** A parsed address: its format, the options of the format, and the content to write. */
export type RequestedFile = { format: Format; options: Partial<ExportOptions>; content: FileContent }

/** Parses the address of a file. One part that was not understood refuses the whole. */
export async function readFileRequest(
  db: Library,
  { view: name, format: extension, query, root }: FileRequest,
  publicAddress: PublicAddress,
): Promise<RequestedFile | FileRefusal> {
  const view = findFileView(name)
  const format = view && findFormat(view.name, extension)
  if (!view || !format) return { kind: 'not-found', message: `There is no ${name} in the form of .${extension}.` }
  const { own, rest } = splitQuery(new URLSearchParams(query), parametersOf(format, view.name))
  const content = await view.read(db, rest, publicAddress)
  if ('missing' in content) return { kind: 'not-found', message: content.missing }
  if ('tooMuch' in content && own.problems.length === 0) return tooLarge(content.tooMuch)
  const { problems, parameters = [] } = addressProblems(own.problems)
  const more: AddressProblems = 'problems' in content ? content : { problems: [] }
  if (!('columns' in content) || problems.length > 0) {
    const message = [...problems, ...more.problems].join('\n')
    return { kind: 'invalid', message, parameters: [...parameters, ...(more.parameters ?? [])] }
  }
  return { format, options: { ...own.filter, root: root ?? publicAddress('') ?? '' }, content }
}

/**
 * Opens a file: a list in CSV or JSON as a stream of chunks, anything else as one chunk. A stream reads from the
 * database until its last byte, so the handle must see one state of the library for as long, see `Engine.snapshot`.
 *
 * @param short whether the file is known to be short: then it is built in memory, which takes fewer queries
 * @param progress is called with each step in words
 */
export async function openFile(
  { format, options, content }: RequestedFile,
  { short = false, progress = () => undefined }: { short?: boolean; progress?: (step: string) => void } = {},
): Promise<OpenFile | FileRefusal> {
  if (format.streamPositions && content.stream && !short) {
    const list = await content.stream()
    progress(`found ${list.matching} rows, writing ${format.label}`)
    const pieces = format.streamPositions(list, { ...DEFAULT_OPTIONS, ...options })
    return {
      head: headOf(format, positionsFileName(list, format.extension, options.layout), list.matching),
      body: encodeStream(pieces),
    }
  }
  // Counted before reading: a list may be a hundred times as long as the format allows.
  const tooLong =
    format.most === undefined ? undefined : tooLongFor(format, await content.rows(Number.MAX_SAFE_INTEGER))
  if (tooLong && format.streamLong && content.stream) {
    const list = await content.stream()
    progress(`found ${list.matching} rows, writing ${format.label}`)
    const name = positionsFileName(list, format.extension)
    return { head: headOf(format, name, list.matching), body: format.streamLong(list) }
  }
  if (tooLong) return tooLarge(tooLong)
  const view = await content.model(short)
  if ('tooMuch' in view) return tooLarge(view.tooMuch)
  const rows = rowsIn(view)
  progress(`read ${rows} rows, rendering ${format.label}`)
  const body = await serializeView(format, view, options)
  return { head: headOf(format, exportFileName(view, format.extension, options.layout), rows), body: whole(body) }
}

/**
 * Up to this many rows, or cells in a format that lays each out, writing a file takes less time than starting a thread.
 */
const AT_ONCE = { rows: 1_000, laidOut: 200 }

/** Whether a server should write the file on a worker thread, because it takes long. */
export async function isLong({ format, content }: RequestedFile): Promise<boolean> {
  if (await content.takesLong?.()) return true
  if (!format.laidOut) return (await content.rows(AT_ONCE.rows + 1)) > AT_ONCE.rows
  return content.columns * (await content.rows(AT_ONCE.laidOut + 1)) > AT_ONCE.laidOut
}

const headOf = ({ mediaType }: Format, name: string, rows: number): FileHead => ({ name, mediaType, rows })
const tooLarge = (message: string): FileRefusal => ({ kind: 'too-large', message })

async function* whole(body: FileBody): AsyncGenerator<Uint8Array> {
  yield typeof body === 'string' ? new TextEncoder().encode(body) : body
}
