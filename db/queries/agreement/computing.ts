import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { EngineAddress } from '@/db/engine/engine'
import type { ComputingAnswer, ComputingStart, ComputingTask } from './worker'

/** Most views that wait for the thread; one more is asked to come back. */
const WAITING_AT_MOST = 8
/** Milliseconds after which one view is given up, and after which a thread without work ends. */
const [GIVEN_UP_AFTER, IDLE_AFTER] = [120_000, 60_000]
/** Limit of the thread's heap; typed arrays are outside it. The server's own young generation is smaller than this one. */
const HEAP = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 48 }
const TOO_LONG = 'This view takes more time or memory than one page is given. Choose a theme, topics, actors or days.'

/** On the global object, because a bundler may load this file more than once. */
const global = globalThis as typeof globalThis & { parleyComputing?: Map<string, ComputingThread> }

/**
 * Computes a page on the worker thread of a database, so that other requests do not wait. One thread: what it computes
 * fills a processor.
 *
 * @throws where the database cannot be read
 */
export function computeOnThread(address: EngineAddress, task: ComputingTask): Promise<ComputingAnswer> {
  global.parleyComputing ??= new Map()
  const key = JSON.stringify(address)
  const thread = global.parleyComputing.get(key) ?? new ComputingThread(address)
  global.parleyComputing.set(key, thread)
  return thread.compute(task)
}

type Waiting = { task: ComputingTask; resolve(answer: ComputingAnswer): void; reject(error: Error): void }

/** A thread that is started when first needed, and ended when it has nothing to do for a minute or takes too long. */
class ComputingThread {
  readonly #address: EngineAddress
  readonly #queue: Waiting[] = []
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(address: EngineAddress) {
    this.#address = address
  }

  compute(task: ComputingTask): Promise<ComputingAnswer> {
    if (this.#queue.length > WAITING_AT_MOST) return Promise.resolve({ busy: true })
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject })
      if (this.#queue.length === 1) this.#next()
    })
  }

  /** Sends the first view of the queue; without one, the thread ends after a while. */
  #next(): void {
    clearTimeout(this.#timer)
    const [first] = this.#queue
    if (!first) {
      this.#timer = setTimeout(() => this.#end(), IDLE_AFTER).unref()
      return
    }
    this.#worker ??= this.#start()
    this.#worker.postMessage(first.task)
    this.#timer = setTimeout(() => {
      this.#end()
      this.#settle({ tooMuch: TOO_LONG })
    }, GIVEN_UP_AFTER).unref()
  }

  #settle(answer: ComputingAnswer | Error): void {
    const first = this.#queue.shift()
    if (answer instanceof Error) first?.reject(answer)
    else first?.resolve(answer)
    this.#next()
  }

  #end(): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }

  #start(): Worker {
    const workerData: ComputingStart = { address: this.#address }
    const script = resolve(/* turbopackIgnore: true */ 'build', 'agreement.mjs')
    const worker = new Worker(script, { workerData, resourceLimits: HEAP })
    const isCurrent = () => this.#worker === worker
    let fault: Error & { code?: unknown } = new Error('The thread that computes agreement has ended.')
    worker.on('message', (answer: ComputingAnswer) => {
      if (!isCurrent()) return
      this.#settle(
        'fault' in answer ? Object.assign(new Error(answer.fault.message), { code: answer.fault.code }) : answer,
      )
    })
    worker.on('error', (error) => {
      fault = error as Error
    })
    worker.on('exit', () => {
      if (!isCurrent()) return
      this.#worker = undefined
      this.#settle(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { tooMuch: TOO_LONG } : fault)
    })
    // It does not keep the process alive.
    worker.unref()
    return worker
  }
}
