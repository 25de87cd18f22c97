import { type FileHead, type FileRequest, isLong, openFile, readFileRequest } from '@/db/files/open-file'
import { describeOnWorker, writeOnWorker } from '@/db/files/write-on-worker'
import type { WriterStart } from '@/db/files/writer'
import { libraryFor } from '@/db/library'
import { takeCached } from '@/db/queries/library/cached'
import { ABOUT_LISTS } from '@/db/queries/positions/order'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = {
  request: FileRequest
  /** Where the library can be read by others, without a slash at its end; undefined without such an address. */
  publicBase: string | undefined
  /** Whether only the head is wanted. */
  headOnly?: boolean
}

/** A file with its bytes, or, where only the head was wanted and the file is long, without them. */
export type OpenedFile = { head: FileHead; body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null }

/**
 * Opens a view as a file. A short one is written here and now; a long one on another thread, as fast as it is read,
 * so that nobody else waits for it.
 */
export async function openViewFile(
  { db, viewer }: Context,
  { request, publicBase, headOnly = false }: Input,
): Promise<Result<OpenedFile>> {
  const library = libraryFor(db, viewer)
  const read = await readFileRequest(library, request, (path) => publicBase && `${publicBase}${path}`)
  if (!('asked' in read)) return refuse(read.kind, read.message)
  if (await isLong(read)) {
    const known = await takeCached(library, ABOUT_LISTS)
    return openLongFile({ address: db.engine.address, viewer: library.viewer, publicBase, request, known }, headOnly)
  }
  const opened = await openFile(read, { short: true })
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
