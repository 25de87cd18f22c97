import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@/db/client'
import type { EngineAddress } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { libraryFor } from '@/db/library'
import { type CachedAnswers, putCached } from '@/db/queries/library/cached'
import type { Viewer } from '@/lib/viewer'
import type { FileHead, FileRefusal, FileRequest } from './open-file'
import { openRequest } from './open-request'

/** Start data of a writer. `publicBase` is the public address of the library, if it has one. */
export type WriterStart = {
  address: EngineAddress
  viewer: Viewer
  publicBase: string | undefined
  request: FileRequest
  /** Answers about the whole library that the server has cached. */
  known?: CachedAnswers
}
/** Messages of a writer: first a head or a refusal; then, for each request for more, a chunk or the end. */
export type WriterSays =
  | { head: FileHead }
  | { refusal: FileRefusal }
  | { chunk: Uint8Array<ArrayBuffer> }
  | { end: true }
  | { fault: string }

/** Page cache in kilobytes. Small, because a list is read through once. */
const CACHE_KILOBYTES = 8_192

/** A thread that writes one file, with a read-only connection of its own, a chunk for each request. */
await write(workerData as WriterStart).catch((error: Error) => say({ fault: error.message }))
parentPort?.close()

async function write({ address, viewer, publicBase, request, known }: WriterStart): Promise<void> {
  const options = { readonly: true, cacheKilobytes: CACHE_KILOBYTES }
  const engine = await openEngine(address, options).snapshot(options)
  const library = libraryFor(connect(engine), viewer)
  try {
    if (known) await putCached(library, known)
    const address = (path: string) => publicBase && `${publicBase}${path}`
    const opened = await openRequest(library, request, address)
    if (!('body' in opened)) return say({ refusal: opened })
    say({ head: opened.head })
    await more()
    for await (const chunk of opened.body) {
      // The chunk is transferred, not copied: nothing else uses its bytes.
      const bytes = chunk as Uint8Array<ArrayBuffer>
      say({ chunk: bytes }, [bytes.buffer])
      await more()
    }
    say({ end: true })
  } finally {
    engine.close()
  }
}

function say(said: WriterSays, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(said, transfer)
}

/** Resolves with the next request for more. */
function more(): Promise<unknown> {
  return new Promise((go) => parentPort?.once('message', go))
}
