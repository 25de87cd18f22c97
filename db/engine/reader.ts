import { parentPort, workerData } from 'node:worker_threads'
import type { Engine, EngineAddress, Statement } from './engine'
import { openEngine } from './open'

/** What a reading thread is started with. */
export type ReaderStart = { address: EngineAddress; cacheKilobytes: number }
/** Statements to run as one batch, and the answer under the same number. */
export type ReaderQuery = { number: number; statements: Statement[] }
export type ReaderAnswer = { number: number } & ({ rows: unknown[][] } | { error: { message: string; code: unknown } })

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
