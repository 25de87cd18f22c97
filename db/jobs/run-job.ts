import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { measureProcess } from './process-usage'
import { createQueue, type Queue, QueueFull } from './queue'

/**
 * The process is killed after `seconds` of processor time, once it has `megabytes` of resident memory, or once its
 * output has more than `bytes`. Processor time, because a busy machine makes every file take long; `patience` are the
 * seconds after which a process is killed that does not even use that. `heap` are the megabytes of Node's own heap.
 */
export type JobLimits = { seconds: number; patience: number; megabytes: number; heap: number; bytes: number }
export const JOB_LIMITS: JobLimits = {
  seconds: 30,
  patience: 600,
  megabytes: 200,
  heap: 96,
  bytes: 24 * 1024 * 1024,
}

/** Most processes of one job at the same time, and most that wait for them. */
const QUEUE = { atOnce: 2, waiting: 8 }
/** Milliseconds between two measurements. */
const EVERY = process.platform === 'linux' ? 40 : 400

/** Why a job gave no answer: `time`, `memory` or `size`, killed for a limit; `busy`, not begun; `broken`, it failed. */
export class JobFailure extends Error {
  readonly reason: 'time' | 'memory' | 'size' | 'busy' | 'broken'
  constructor(reason: JobFailure['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** On the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyJobs?: Map<string, Queue> }

/**
 * Runs a bundled job (`build/NAME.mjs`) on untrusted input, in a separate process without this one's environment, so
 * that the input can hang or fill only that process. Two of a name run at once. Resolves with the parsed JSON of its
 * standard output.
 * @throws {JobFailure} where the job exceeds a limit or fails, or too many are waiting
 */
export async function runJob<T>(
  name: string,
  args: string[],
  input: Uint8Array | string,
  limits = JOB_LIMITS,
): Promise<T> {
  cache.parleyJobs ??= new Map()
  const queue = cache.parleyJobs.get(name) ?? createQueue(QUEUE)
  cache.parleyJobs.set(name, queue)
  try {
    return await queue(() => runNow<T>(resolve('build', `${name}.mjs`), args, input, limits))
  } catch (error) {
    throw error instanceof QueueFull ? new JobFailure('busy', error.message) : error
  }
}

function runNow<T>(job: string, args: string[], input: Uint8Array | string, limits: JobLimits): Promise<T> {
  // Flags come before the script; a small young generation is collected often.
  const flags = [`--max-old-space-size=${limits.heap}`, '--max-semi-space-size=2']
  const child = spawn(process.execPath, [...flags, job, ...args], {
    cwd: tmpdir(),
    // One arena, because glibc keeps memory that was freed in each of many.
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '1', PARLEY_INPUT_BYTES: String(Buffer.byteLength(input)) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let complaint = ''
    let failure: JobFailure | undefined
    const stop = (reason: JobFailure['reason'], message: string) => {
      failure ??= new JobFailure(reason, message)
      child.kill('SIGKILL')
    }
    const unwatch = watch(child, limits, stop)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.bytes) stop('size', `answered with more than ${limits.bytes} bytes`)
      else chunks.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk).slice(-4000)
    })
    // The pipe breaks where a job ends before it has read all of its input. Its exit code says why.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => {
      unwatch()
      reject(error)
    })
    child.on('close', (code) => {
      unwatch()
      const outOfHeap = /heap out of memory|Array buffer allocation failed/i.test(complaint)
      if (failure || code !== 0) reject(failure ?? new JobFailure(outOfHeap ? 'memory' : 'broken', complaint))
      else resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as T)
    })
    child.stdin.end(input)
  })
}

/** Measures a process until it has ended. The function that it gives back ends the watch. */
function watch(
  { pid }: ChildProcess,
  { seconds, megabytes, patience }: JobLimits,
  stop: (reason: 'time' | 'memory', message: string) => void,
): () => void {
  let over = false
  let next: NodeJS.Timeout | undefined
  const measure = async () => {
    const used = pid === undefined ? undefined : await measureProcess(pid)
    if (used && used.residentMegabytes > megabytes) stop('memory', `took more than ${megabytes} MB of memory`)
    if (used && used.processorSeconds > seconds) stop('time', `took more than ${seconds} seconds`)
    if (!over) next = setTimeout(measure, EVERY)
  }
  const late = setTimeout(() => stop('time', `took more than ${patience} seconds`), patience * 1000)
  void measure()
  return () => {
    over = true
    clearTimeout(next)
    clearTimeout(late)
  }
}
