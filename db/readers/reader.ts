import { parentPort, workerData } from 'node:worker_threads'
import { type Engine, openEmbedded, type Statement } from '@/db/client'

/** What a reader is started with. */
export type ReaderStart = { file: string; cacheKilobytes: number }
/** What it is asked, and what it answers under the same number. */
export type ReaderQuestion = { number: number; statements: Statement[] }
export type ReaderAnswer = { number: number } & (
  | { rows: unknown[][] }
  | { refused: { message: string; code: unknown } }
)

/** A thread with a read-only connection of its own: it answers statements while the server goes on serving. */
const { file, cacheKilobytes } = workerData as ReaderStart
let engine: Engine | undefined

parentPort?.on('message', async ({ number, statements }: ReaderQuestion) => {
  parentPort?.postMessage(await answer(number, statements))
})

async function answer(number: number, statements: Statement[]): Promise<ReaderAnswer> {
  try {
    // Opened here, where what goes wrong is answered: an error that ends the thread arrives without its words.
    engine ??= openEmbedded(file, { readonly: true, cacheKilobytes })
    const answers = await engine.batch(statements)
    return { number, rows: answers.map(({ rows }) => rows) }
  } catch (error) {
    // An error that is sent between threads keeps its message and loses its code.
    const { message, code } = error as Error & { code?: unknown }
    return { number, refused: { message, code } }
  }
}
