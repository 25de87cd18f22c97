import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@/db/client'
import type { EngineAddress } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import type { ImportTask } from '@/db/queries/imports/under-way'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Viewer } from '@/lib/viewer'
import type { Result } from '../result'
import { previewImport } from './preview'
import { writeImport } from './write'

/** Start data of a worker. */
export type WorkerStart = { address: EngineAddress; viewer: Viewer; now: string; task: ImportTask }
/** Messages of a worker: how far it is, then the result or why there is none. */
export type WorkerSays =
  | { step: string }
  | { result: Result<{ run: StoredImport }> }
  | { fault: { message: string; code: unknown } }

/** Milliseconds that a worker waits for another's write. */
const PATIENCE = 60_000

const { address, viewer, now, task } = workerData as WorkerStart
const say = (said: WorkerSays) => parentPort?.postMessage(said)
const engine = openEngine(address, { patience: PATIENCE })
try {
  const context = { db: connect(engine), viewer, now }
  const progress = (step: string) => say({ step })
  const { id } = task
  say({
    result:
      task.task === 'preview' ? await previewImport(context, { id, progress }) : await writeImport(context, { id }),
  })
} catch (error) {
  // Message and code one by one: an error sent between threads loses its code.
  const { message, code } = error as Error & { code?: unknown }
  say({ fault: { message, code } })
} finally {
  engine.close()
  parentPort?.close()
}
