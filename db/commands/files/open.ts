import { isLongLibrary, openLibraryFile } from '@/db/files/library-file'
import {
  type FileHead,
  type FileRefusal,
  type FileRequest,
  isLong,
  type OpenFile,
  openFile,
  readFileRequest,
} from '@/db/files/open-file'
import { describeOnWorker, writeOnWorker } from '@/db/files/write-on-worker'
import type { WriterStart } from '@/db/files/writer'
import { libraryFor } from '@/db/library'
import { takeCached } from '@/db/queries/library/cached'
import { ABOUT_LISTS } from '@/db/queries/positions/order'
import { LIBRARY_VIEW } from '@/lib/exports/library-files'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = {
  request: FileRequest
  /** The public address of the library without a slash at its end; undefined where it has none. */
  publicBase: string | undefined
  /** Whether the caller wants the head alone. */
  headOnly?: boolean
}

/** A file. `body` is null for a long file of which only the head was wanted. */
export type OpenedFile = { head: FileHead; body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null }

/**
 * Opens a view as a file. A short one is written at once; a long one on a worker thread as fast as it is read, so that
 * other requests do not wait.
 */
export async function openViewFile(
  { db, viewer }: Context,
  { request, publicBase, headOnly = false }: Input,
): Promise<Result<OpenedFile>> {
  const library = libraryFor(db, viewer)
  const start = { address: db.engine.address, viewer: library.viewer, publicBase, request }
  const address = (path: string) => publicBase && `${publicBase}${path}`
  if (request.view === LIBRARY_VIEW)
    return (await isLongLibrary(library))
      ? openLongFile(start, headOnly)
      : gathered(await openLibraryFile(library, request, address))
  const read = await readFileRequest(library, request, address)
  if (!('content' in read)) return { ...refuse(read.kind, read.message), parameters: read.parameters }
  if (await isLong(read)) {
    const known = await takeCached(library, ABOUT_LISTS)
    return openLongFile({ ...start, known }, headOnly)
  }
  return gathered(await openFile(read, { short: true }))
}

/** A file that was written on this thread, whole. */
async function gathered(opened: OpenFile | FileRefusal): Promise<Result<OpenedFile>> {
  if (!('head' in opened)) return refuse(opened.kind, opened.message)
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.body) chunks.push(chunk)
  return { kind: 'done', head: opened.head, body: new Uint8Array(Buffer.concat(chunks)) }
}

async function openLongFile(start: WriterStart, headOnly: boolean): Promise<Result<OpenedFile>> {
  if (headOnly) {
    const head = await describeOnWorker(start)
    return 'kind' in head ? refuse(head.kind, head.message) : { kind: 'done', head, body: null }
  }
  const written = await writeOnWorker(start)
  return 'kind' in written ? refuse(written.kind, written.message) : { kind: 'done', ...written }
}
