import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FileHead, FileRefusal } from './open-file'
import { type LogLimits, watchLog } from './watch-log'
import type { WriterSays, WriterStart } from './writer'

/** Most files written at the same time: each holds memory, and one state of the database, until it is done. */
const AT_MOST = 4
/**
 * Milliseconds in which a reader must take one chunk. Long enough for a slow reader: one who takes nothing at all is
 * given up by the server after 30 s (`app/stalled-readers.ts`), and any where edits make the log too long (`watchLog`).
 */
const PATIENCE = 15 * 60_000

/**
 * Limits of a worker's heap: a small young generation is collected often, so a long list needs little memory; the
 * largest workbook needs 640 MB.
 */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 768 }
/** Slots of a list, 32 kB, see `advanceCollection`. */
const LITTER = 4096

export type WrittenFile = { head: FileHead; body: ReadableStream<Uint8Array> }
export type Busy = { kind: 'busy'; message: string }

let writing = 0

/**
 * Writes a file on a worker thread as fast as it is read, so that other requests do not wait. The worker ends when the
 * reader goes away, which is also how the server treats one who takes nothing, or takes a quarter of an hour for a chunk.
 *
 * @param patience milliseconds for a reader who takes nothing
 * @param log how far the write-ahead log may grow meanwhile
 * @throws where the worker fails before it has sent the head; later the body ends with an error
 */
export async function writeOnWorker(
  start: WriterStart,
  { patience = PATIENCE, log }: { patience?: number; log?: LogLimits } = {},
): Promise<WrittenFile | FileRefusal | Busy> {
  if (writing >= AT_MOST)
    return { kind: 'busy', message: 'Several long files are being written already. Try again in a minute.' }
  const writer = new Writer(start, patience, log)
  const said = await writer.said()
  if ('head' in said) return { head: said.head, body: writer.body() }
  writer.end()
  if ('refusal' in said) return said.refusal
  throw faultOf(said)
}

/** Asks a worker for the head of a file and ends it. */
export async function describeOnWorker(start: WriterStart): Promise<FileHead | FileRefusal | Busy> {
  const written = await writeOnWorker(start)
  if (!('body' in written)) return written
  await written.body.cancel()
  return written.head
}

class Writer {
  readonly #worker: Worker
  readonly #patience: number
  #next: Promise<WriterSays>
  #receive: (said: WriterSays) => void = () => undefined
  #ended = false
  #deadline: NodeJS.Timeout | undefined
  #controller: ReadableStreamDefaultController | undefined

  constructor(start: WriterStart, patience: number, log?: LogLimits) {
    const script = resolve(/* turbopackIgnore: true */ 'build', 'writer.mjs')
    this.#worker = new Worker(script, { workerData: start, resourceLimits: HEAP })
    this.#patience = patience
    this.#next = this.#listen()
    this.#worker.on('message', (said: WriterSays) => this.#receive(said))
    this.#worker.once('error', (error) => this.#receive({ fault: (error as Error).message }))
    writing += 1
    const unwatch = watchLog(start.address, () => this.#giveUp(LOG_FULL), log)
    this.#worker.once('exit', () => {
      writing -= 1
      clearTimeout(this.#deadline)
      unwatch()
      this.#ended = true
      this.#receive(ENDED)
    })
  }

  /** The worker's next message. */
  said(): Promise<WriterSays> {
    return this.#next
  }

  end(): void {
    void this.#worker.terminate()
  }

  /** The file's bytes. Writing starts with the first read and stays one chunk ahead of the reader. */
  body(): ReadableStream<Uint8Array> {
    let requested = false
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
          this.#expect()
        },
        pull: async (controller) => {
          clearTimeout(this.#deadline)
          if (!requested) this.#ask()
          requested = true
          const said = await this.#next
          if ('chunk' in said) {
            this.#ask()
            this.#expect()
            advanceCollection()
            controller.enqueue(said.chunk)
          } else if ('end' in said) controller.close()
          else controller.error(faultOf(said))
        },
        cancel: () => this.end(),
      },
      { highWaterMark: 0 },
    )
  }

  #ask(): void {
    this.#next = this.#listen()
    this.#worker.postMessage('more')
  }

  /** Starts the time after which a reader who takes nothing is given up. */
  #expect(): void {
    const words = `Nobody took anything of this file for ${this.#patience} ms.`
    this.#deadline = setTimeout(() => this.#giveUp(words), this.#patience)
    this.#deadline.unref()
  }

  #giveUp(words: string): void {
    this.#controller?.error(new Error(words))
    this.end()
  }

  #listen(): Promise<WriterSays> {
    return new Promise((resolve) => {
      this.#receive = resolve
      if (this.#ended) resolve(ENDED)
    })
  }
}

const litter: { last: unknown[] } = { last: [] }
/**
 * Takes some of the young generation of this thread's heap for each chunk. The bytes of chunks are no part of it: of a
 * thread that does nothing but hand them on, up to 64 MB of bytes that nobody needs any more would wait for its next
 * collection.
 */
function advanceCollection(): void {
  litter.last = new Array(LITTER)
}

const LOG_FULL = 'Too much was edited while this file was read, slowly.'
const ENDED: WriterSays = { fault: 'The thread that was writing this file has ended.' }
const faultOf = (said: WriterSays) => new Error('fault' in said ? said.fault : 'A file was written out of order.')
