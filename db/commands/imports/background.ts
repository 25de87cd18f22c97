import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { isInMemory } from '@/db/engine/in-memory'
import { type ImportTask, importUnderWay, trackImport } from '@/db/queries/imports/under-way'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Context } from '../context'
import { type Result, refuse } from '../result'
import { previewImport } from './preview'
import type { WorkerSays, WorkerStart } from './worker'
import { writeImport } from './write'

/**
 * Previews or writes an import on a worker thread with a connection of its own, so that other requests are answered
 * meanwhile; in this thread for a database in memory, which has no second connection.
 */
export function runImportTask(context: Context, task: ImportTask): Promise<Result<{ run: StoredImport }>> {
  if (importUnderWay(context.db, task.id))
    return Promise.resolve(refuse('busy', 'This import is being worked on already. Its page shows how far it is.'))
  return trackImport(context.db, task, (progress) =>
    isInMemory(context.db.engine.address)
      ? runImportTaskHere(context, task, progress)
      : onWorker(context, task, progress),
  )
}

/** The task in this thread. */
function runImportTaskHere(context: Context, { id, task }: ImportTask, progress: (step: string) => void) {
  return task === 'preview' ? previewImport(context, { id, progress }) : writeImport(context, { id })
}

function onWorker(
  { db, viewer, now }: Context,
  task: ImportTask,
  progress: (step: string) => void,
): Promise<Result<{ run: StoredImport }>> {
  const workerData: WorkerStart = { address: db.engine.address, viewer, now, task }
  const worker = new Worker(resolve(/* turbopackIgnore: true */ 'build', 'import-worker.mjs'), { workerData })
  return new Promise((done, fail) => {
    worker.on('message', (said: WorkerSays) => {
      if ('step' in said) progress(said.step)
      else if ('result' in said) done(said.result)
      else fail(Object.assign(new Error(said.fault.message), { code: said.fault.code }))
    })
    worker.once('error', fail)
    worker.once('exit', () => fail(new Error('The thread of an import has ended.')))
  })
}
