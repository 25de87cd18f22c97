import { connect } from '@/db/client'
import { FILE_VIEW_NAMES, findFileView } from '@/db/files/file-views'
import type { FileRequest } from '@/db/files/open-file'
import { openRequest } from '@/db/files/open-request'
import { libraryFor } from '@/db/library'
import { LIBRARY_VIEW } from '@/lib/exports/library-files'
import { findFormat, formatsFor } from '@/lib/exports/registry'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = {
  request: FileRequest
  publicBase: string | undefined
  /** Called with each step in words. */
  progress: (step: string) => void
}

/**
 * Writes a view as a file on this thread, as fast as it is read. The whole file shows one state of the library. The
 * snapshot is closed after the last byte, or when the reader stops.
 */
export async function exportView(
  { db, viewer }: Context,
  { request: { view, format, query }, publicBase, progress }: Input,
): Promise<Result<{ body: AsyncIterable<Uint8Array> }>> {
  const fileView = view === LIBRARY_VIEW ? undefined : findFileView(view)
  if (!fileView && view !== LIBRARY_VIEW)
    return refuse('not-found', `There is no view “${view}”. Try: ${FILE_VIEW_NAMES.join(', ')}.`)
  if (fileView && !findFormat(fileView.name, format)) {
    const known = formatsFor(fileView.name).map(({ extension }) => extension)
    return refuse('not-found', `The view ${view} has no form “${format}”. Try: ${known.join(', ')}.`)
  }
  const snapshot = await db.engine.snapshot()
  const library = libraryFor(connect(snapshot), viewer)
  let begun = false
  try {
    const address = (path: string) => publicBase && `${publicBase}${path}`
    const request = { view, format, query: withoutPath(query) }
    const opened = await openRequest(library, request, address, progress)
    if (!('body' in opened)) return refuse(opened.kind, opened.message)
    begun = true
    return { kind: 'done', body: untilEnd(opened.body, () => snapshot.close()) }
  } finally {
    if (!begun) snapshot.close()
  }
}

/** The query of an address: callers may give a page's whole address. */
const withoutPath = (query: string) => query.replace(/^[^=&?]*\?/, '')

async function* untilEnd(body: AsyncIterable<Uint8Array>, end: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } finally {
    end()
  }
}
