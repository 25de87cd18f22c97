import { parentPort, workerData } from 'node:worker_threads'
import type { Engine, Statement } from './engine'
import { openEngine } from './open'
import type { ReaderAnswer, ReaderQuery, ReaderStart } from './reader-messages'

/** A thread with a read-only connection of its own: it answers statements while the server goes on serving. */
const { address, cacheKilobytes } = workerData as ReaderStart
let engine: Engine | undefined

parentPort?.on('message', async ({ number, statements }: ReaderQuery) => {
  parentPort?.postMessage(await answer(number, statements))
})

async function answer(number: number, statements: Statement[]): Promise<ReaderAnswer> {
  try {
    // Opened here, where a failure is answered: an error that ends the thread arrives without its words.
    engine ??= openEngine(address, { readonly: true, cacheKilobytes })
    const answers = await engine.batch(statements)
    return { number, rows: answers.map(({ rows }) => rows) }
  } catch (error) {
    // An error that is sent between threads keeps its message and loses its code.
    const { message, code } = error as Error & { code?: unknown }
    return { number, error: { message, code } }
  }
}
