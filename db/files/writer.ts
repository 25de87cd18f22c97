import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@/db/client'
import type { EngineAddress } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { libraryFor } from '@/db/library'
import { type CachedAnswers, putCached } from '@/db/queries/library/cached'
import type { Viewer } from '@/lib/viewer'
import { type FileHead, type FileRefusal, type FileRequest, openFile, readFileRequest } from './open-file'

/** What a writer is started with. `publicBase` is where the library is to be had, if it has a public address. */
export type WriterStart = {
  address: EngineAddress
  viewer: Viewer
  publicBase: string | undefined
  request: FileRequest
  /** What the server knows of the whole library already. */
  known?: CachedAnswers
}
/** What it says: first a head or a refusal, then, each time it is asked for more, a chunk or the end. */
export type WriterSays =
  | { head: FileHead }
  | { refusal: FileRefusal }
  | { chunk: Uint8Array<ArrayBuffer> }
  | { end: true }
  | { fault: string }

/** Of the database's pages it keeps so much in memory: a list is read through once. */
const CACHE_KILOBYTES = 8_192

/** A thread that writes one file, with a read-only connection of its own, as fast as it is asked for more. */
await write(workerData as WriterStart).catch((error: Error) => say({ fault: error.message }))
parentPort?.close()

async function write({ address, viewer, publicBase, request, known }: WriterStart): Promise<void> {
  const options = { readonly: true, cacheKilobytes: CACHE_KILOBYTES }
  const engine = await openEngine(address, options).snapshot(options)
  const library = libraryFor(connect(engine), viewer)
  try {
    if (known) await putCached(library, known)
    const read = await readFileRequest(library, request, (path) => publicBase && `${publicBase}${path}`)
    const opened = 'asked' in read ? await openFile(read) : read
    if (!('body' in opened)) return say({ refusal: opened })
    say({ head: opened.head })
    await more()
    for await (const chunk of opened.body) {
      // What was encoded here is nobody else's: it changes hands instead of being copied.
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

/** Waits until more is asked for. */
function more(): Promise<unknown> {
  return new Promise((go) => parentPort?.once('message', go))
}
