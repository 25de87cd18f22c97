import { FILE_VIEW_NAMES, findFileView } from '@/db/files/file-views'
import { type FileRequest, openFile, readFileRequest } from '@/db/files/open-file'
import { beginSnapshot, endSnapshot } from '@/db/files/snapshot'
import { findFormat, formatsFor } from '@/lib/exports/registry'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = {
  request: FileRequest
  publicBase: string | undefined
  /** Is told of steps in words. */
  progress: (step: string) => void
}

/**
 * Writes a view as a file on this connection, which nobody else may use meanwhile: what is read shows one state of the
 * library until the last byte is taken, or the reader gives up.
 */
export async function exportView(
  { db }: Context,
  { request: { view, format, query }, publicBase, progress }: Input,
): Promise<Result<{ body: AsyncIterable<Uint8Array> }>> {
  const fileView = findFileView(view)
  if (!fileView) return refuse('not-found', `There is no view “${view}”. Try: ${FILE_VIEW_NAMES.join(', ')}.`)
  if (!findFormat(fileView.name, format)) {
    const known = formatsFor(fileView.name).map(({ extension }) => extension)
    return refuse('not-found', `The view ${view} has no form “${format}”. Try: ${known.join(', ')}.`)
  }
  await beginSnapshot(db)
  let begun = false
  try {
    const address = (path: string) => publicBase && `${publicBase}${path}`
    const read = await readFileRequest(db, { view, format, query: withoutPath(query) }, address)
    const opened = 'asked' in read ? await openFile(read, { progress }) : read
    if (!('body' in opened)) return refuse(opened.kind, opened.message)
    begun = true
    return { kind: 'done', body: untilEnd(opened.body, () => endSnapshot(db)) }
  } finally {
    if (!begun) await endSnapshot(db)
  }
}

/** A page's whole address can be given for its query. */
const withoutPath = (query: string) => query.replace(/^[^=&?]*\?/, '')

async function* untilEnd(body: AsyncIterable<Uint8Array>, end: () => Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } finally {
    await end()
  }
}
