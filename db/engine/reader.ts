import { parentPort, workerData } from 'node:worker_threads'
import type { Engine, Statement } from './engine'
import { openEngine } from './open'
import type { ReaderAnswer, ReaderQuery, ReaderStart } from './reader-messages'

/** A thread with a read-only connection of its own, which answers statements while the server goes on serving. */
const { address, cacheKilobytes } = workerData as ReaderStart
let engine: Engine | undefined

parentPort?.on('message', async ({ number, statements }: ReaderQuery) => {
  parentPort?.postMessage(await answer(number, statements))
})

async function answer(number: number, statements: Statement[]): Promise<ReaderAnswer> {
  try {
    // Opened with the first statement, whose answer can carry a failure: an error that ends the thread loses its words.
    engine ??= openEngine(address, { readonly: true, cacheKilobytes })
    const answers = await engine.batch(statements)
    return { number, rows: answers.map(({ rows }) => rows) }
  } catch (error) {
    // Message and code one by one: an error sent between threads loses its code.
    const { message, code } = error as Error & { code?: unknown }
    return { number, error: { message, code } }
  }
}
