import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FileHead, FileRefusal } from './open-file'
import type { WriterSays, WriterStart } from './writer'

/** Files that are written at once; each holds its rows and a state of the library for as long as it takes. */
const AT_MOST = 4
/** Milliseconds after which a reader who takes nothing is given up: until then the log of writes can only grow. */
const PATIENCE = 30_000

/** What is new is cleared away soon, so that a long list needs little; the largest workbook needs 640 MB. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 768 }

export type WrittenAside = { head: FileHead; body: ReadableStream<Uint8Array> }
export type Busy = { kind: 'busy'; message: string }

let writing = 0

/**
 * Writes a file on a thread of its own, so that nobody waits for it but who asked for it, and only as fast as it is
 * read. Ends with its reader: whoever goes away, or takes nothing for half a minute, ends it too.
 *
 * @param patience milliseconds for a reader who takes nothing
 * @throws where the thread breaks before it has said what it will write; later the body breaks off
 */
export async function writeAside(
  start: WriterStart,
  { patience = PATIENCE } = {},
): Promise<WrittenAside | FileRefusal | Busy> {
  if (writing >= AT_MOST)
    return { kind: 'busy', message: 'Several long files are being written already. Try again in a minute.' }
  const writer = new Writer(start, patience)
  const said = await writer.said()
  if ('head' in said) return { head: said.head, body: writer.body() }
  writer.end()
  if ('refusal' in said) return said.refusal
  throw faultOf(said)
}

/** Without a body, for whoever asks only what there would be. */
export async function describeAside(start: WriterStart): Promise<FileHead | FileRefusal | Busy> {
  const written = await writeAside(start)
  if (!('body' in written)) return written
  await written.body.cancel()
  return written.head
}

class Writer {
  readonly #worker: Worker
  readonly #patience: number
  #next: Promise<WriterSays>
  #settle: (said: WriterSays) => void = () => undefined
  #ended = false
  #deadline: NodeJS.Timeout | undefined

  constructor(start: WriterStart, patience: number) {
    const script = resolve(/* turbopackIgnore: true */ 'build', 'writer.mjs')
    this.#worker = new Worker(script, { workerData: start, resourceLimits: HEAP })
    this.#patience = patience
    this.#next = this.#listen()
    this.#worker.on('message', (said: WriterSays) => this.#settle(said))
    this.#worker.once('error', (error) => this.#settle({ fault: (error as Error).message }))
    writing += 1
    this.#worker.once('exit', () => {
      writing -= 1
      clearTimeout(this.#deadline)
      this.#ended = true
      this.#settle(ENDED)
    })
  }

  /** What it says next. */
  said(): Promise<WriterSays> {
    return this.#next
  }

  end(): void {
    void this.#worker.terminate()
  }

  /** The file's bytes. Nothing is written before somebody reads, and then one portion ahead of the reader. */
  body(): ReadableStream<Uint8Array> {
    let asked = false
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => this.#expect(controller),
        pull: async (controller) => {
          clearTimeout(this.#deadline)
          if (!asked) this.#ask()
          asked = true
          const said = await this.#next
          if ('portion' in said) {
            this.#ask()
            this.#expect(controller)
            controller.enqueue(said.portion)
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

  /** Gives up a reader who takes nothing. */
  #expect(controller: ReadableStreamDefaultController): void {
    this.#deadline = setTimeout(() => {
      controller.error(new Error(`Nobody took anything of this file for ${this.#patience} ms.`))
      this.end()
    }, this.#patience)
    this.#deadline.unref()
  }

  #listen(): Promise<WriterSays> {
    return new Promise((settle) => {
      this.#settle = settle
      if (this.#ended) settle(ENDED)
    })
  }
}

const ENDED: WriterSays = { fault: 'The thread that was writing this file has ended.' }
const faultOf = (said: WriterSays) => new Error('fault' in said ? said.fault : 'A file was written out of order.')
