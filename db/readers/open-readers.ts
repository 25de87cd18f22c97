import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Engine, Statement } from '@/db/client'
import type { ReaderAnswer, ReaderQuestion, ReaderStart } from './reader'

/** Connections beside the server's own. More than processors would only wait for each other. */
const AT_MOST = 2
/** Of its pages each keeps so much in memory. */
const CACHE_KILOBYTES = 16_384

type Waiting = { settle(rows: unknown[][]): void; refuse(error: Error): void }
type Reader = { worker: Worker; waiting: Map<number, Waiting> }

/**
 * An engine that only reads, on threads of its own: a question that looks at the whole library takes seconds, in
 * which the one thread that serves would answer nobody. Threads start when they are first needed, and again after
 * one has broken. What comes back is copied between threads, so short questions are better asked directly.
 *
 * @param file of an embedded database that exists
 */
export function openReaders(file: string): Engine {
  const readers = new Set<Reader>()
  let asked = 0
  const ask = (statements: Statement[]) => {
    const { worker, waiting } = freest(readers) ?? start(file, readers)
    asked += 1
    const question: ReaderQuestion = { number: asked, statements }
    return new Promise<unknown[][]>((settle, refuse) => {
      waiting.set(question.number, { settle, refuse })
      worker.postMessage(question)
    })
  }
  return {
    run: async (statement) => ({ rows: (await ask([statement]))[0] ?? [] }),
    batch: async (statements) => (await ask(statements)).map((rows) => ({ rows })),
    migrate: async () => {
      throw new Error('A reader changes no schema.')
    },
    close: () => {
      for (const { worker } of readers) void worker.terminate()
    },
  }
}

/** The reader that has least to do; undefined where another one would have nothing to do. */
function freest(readers: Set<Reader>): Reader | undefined {
  const [least] = [...readers].sort((a, b) => a.waiting.size - b.waiting.size)
  return least && (least.waiting.size === 0 || readers.size >= AT_MOST) ? least : undefined
}

function start(file: string, readers: Set<Reader>): Reader {
  const workerData: ReaderStart = { file, cacheKilobytes: CACHE_KILOBYTES }
  const worker = new Worker(resolve(/* turbopackIgnore: true */ 'build', 'reader.mjs'), { workerData })
  const reader: Reader = { worker, waiting: new Map() }
  readers.add(reader)
  // The server ends when it is told to, not when its readers do.
  worker.unref()
  worker.on('message', (answer: ReaderAnswer) => {
    const waiting = reader.waiting.get(answer.number)
    reader.waiting.delete(answer.number)
    if ('rows' in answer) waiting?.settle(answer.rows)
    else waiting?.refuse(Object.assign(new Error(answer.refused.message), { code: answer.refused.code }))
  })
  let fault = new Error('The thread that was reading has ended.')
  worker.on('error', (error) => {
    fault = error as Error
  })
  worker.on('exit', () => {
    readers.delete(reader)
    for (const { refuse } of reader.waiting.values()) refuse(fault)
  })
  return reader
}
