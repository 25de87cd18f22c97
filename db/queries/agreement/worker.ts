import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@/db/client'
import type { Engine, EngineAddress } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { libraryFor } from '@/db/library'
import { TooMuch } from '@/lib/agreement/limits'
import type { Viewer } from '@/lib/viewer'
import { findLongPage, type LongPage, type LongPages, type ViewRequest } from './page'

/** Start data of a computing thread. */
export type ComputingStart = { address: EngineAddress }
/** A page to compute for a class of viewers. */
export type ComputingTask<Page extends LongPage = LongPage> = {
  viewer: Viewer
  page: Page
  request: ViewRequest<LongPages[Page]['filter']>
}
/** The page; else why there is none. */
export type ComputingAnswer =
  | { view: LongPages[LongPage]['view'] }
  | { tooMuch: string }
  | { busy: true }
  | { fault: { message: string; code: unknown } }

/** A small page cache, because each view reads its positions once. */
const OPTIONS = { readonly: true, cacheKilobytes: 8_192 }

const { address } = workerData as ComputingStart
let engine: Engine | undefined

/** A thread that computes agreement, networks and what is missing, one after the other, with a read-only connection of its own. */
parentPort?.on('message', async (task: ComputingTask) => {
  parentPort?.postMessage(await answer(task))
})

async function answer(task: ComputingTask): Promise<ComputingAnswer> {
  try {
    // Opened with the first view, whose answer can carry a failure: an error that ends the thread loses its words.
    engine ??= openEngine(address, OPTIONS)
    // One state of the library: positions are read in parts.
    const snapshot = await engine.snapshot(OPTIONS)
    try {
      return { view: await findLongPage(libraryFor(connect(snapshot), task.viewer), task.page, task.request) }
    } finally {
      snapshot.close()
    }
  } catch (error) {
    if (error instanceof TooMuch) return { tooMuch: error.message }
    // Message and code one by one: an error sent between threads loses its code.
    const { message, code } = error as Error & { code?: unknown }
    return { fault: { message, code } }
  }
}
