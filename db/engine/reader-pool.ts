import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Engine, EngineAddress, Statement } from './engine'
import type { ReaderAnswer, ReaderQuery, ReaderStart } from './reader-messages'

/** Reading threads at most. More than there are processors would only wait for each other. */
const READERS_AT_MOST = 2
/** Page cache of each thread's connection, in kilobytes. */
const CACHE_KILOBYTES = 16_384

type Waiting = { resolve(rows: unknown[][]): void; reject(error: Error): void }
type Reader = { worker: Worker; waiting: Map<number, Waiting> }

/**
 * A read-only engine on worker threads. A query over the whole library takes seconds, during which the server's one
 * thread would answer nobody. Threads are started when first needed, and again after one has crashed. Rows are copied
 * between threads, so short queries are faster on the server's own connection.
 */
export function openReaderPool(engine: Engine): Engine {
  const readers = new Set<Reader>()
  let sent = 0
  const query = (statements: Statement[]) => {
    const { worker, waiting } = leastBusy(readers) ?? startReader(engine.address, readers)
    sent += 1
    const message: ReaderQuery = { number: sent, statements }
    return new Promise<unknown[][]>((resolve, reject) => {
      waiting.set(message.number, { resolve, reject })
      worker.postMessage(message)
    })
  }
  const pool: Engine = {
    address: engine.address,
    run: async (statement) => ({ rows: (await query([statement]))[0] ?? [] }),
    batch: async (statements) => (await query(statements)).map((rows) => ({ rows })),
    rehearse: async () => {
      throw new Error('A read-only connection cannot rehearse a write.')
    },
    migrate: async () => {
      throw new Error('A read-only connection cannot change the schema.')
    },
    readOnly: (options) => engine.readOnly(options),
    snapshot: (options) => engine.snapshot(options),
    get background() {
      return pool
    },
    close: () => {
      for (const { worker } of readers) void worker.terminate()
    },
  }
  return pool
}

/** The reader with the fewest waiting queries; undefined where all are busy and another may be started. */
function leastBusy(readers: Set<Reader>): Reader | undefined {
  const [least] = [...readers].sort((a, b) => a.waiting.size - b.waiting.size)
  return least && (least.waiting.size === 0 || readers.size >= READERS_AT_MOST) ? least : undefined
}

function startReader(address: EngineAddress, readers: Set<Reader>): Reader {
  const workerData: ReaderStart = { address, cacheKilobytes: CACHE_KILOBYTES }
  const worker = new Worker(resolve(/* turbopackIgnore: true */ 'build', 'reader.mjs'), { workerData })
  const reader: Reader = { worker, waiting: new Map() }
  readers.add(reader)
  // A reading thread does not keep the process alive.
  worker.unref()
  worker.on('message', (answer: ReaderAnswer) => {
    const waiting = reader.waiting.get(answer.number)
    reader.waiting.delete(answer.number)
    if ('rows' in answer) waiting?.resolve(answer.rows)
    else waiting?.reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }))
  })
  let fault = new Error('The reading thread has ended.')
  worker.on('error', (error) => {
    fault = error as Error
  })
  worker.on('exit', () => {
    readers.delete(reader)
    for (const { reject } of reader.waiting.values()) reject(fault)
  })
  return reader
}
