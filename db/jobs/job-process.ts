import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { measureProcess } from './process-usage'

/**
 * The process is killed after `seconds` of processor time, once it has `megabytes` of resident memory, or once its
 * output has more than `bytes`. Processor time, because a busy machine makes every file take long; `patience` are the
 * seconds after which a process is killed that does not even use that. `heap` are the megabytes of Node's own heap,
 * and `young` those of each half of its young generation: a small one is collected often, which costs processor time and
 * keeps memory low.
 */
export type JobLimits = {
  seconds: number
  patience: number
  megabytes: number
  heap: number
  young: number
  bytes: number
}

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

/** A job under way. */
export type JobProcess = {
  child: ChildProcessWithoutNullStreams
  /** Kills it. `ended` rejects with this failure then. */
  stop(reason: JobFailure['reason'], message: string): void
  /** Resolves once it has ended by itself without a failure. */
  ended: Promise<void>
}

/**
 * Starts a bundled job (`build/NAME.mjs`) on untrusted input, in a separate process without this one's environment, so
 * that the input can hang or fill only that process. The caller reads its output and counts its bytes.
 */
export function startJob(name: string, args: string[], inputBytes: number, limits: JobLimits): JobProcess {
  // Flags come before the script.
  const flags = [`--max-old-space-size=${limits.heap}`, `--max-semi-space-size=${limits.young}`]
  const child = spawn(process.execPath, [...flags, resolve('build', `${name}.mjs`), ...args], {
    cwd: tmpdir(),
    // One arena, because glibc keeps memory that was freed in each of many.
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '1', PARLEY_INPUT_BYTES: String(inputBytes) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  let failure: JobFailure | undefined
  const stop: JobProcess['stop'] = (reason, message) => {
    failure ??= new JobFailure(reason, message)
    child.kill('SIGKILL')
  }
  const unwatch = watch(child, limits, stop)
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk).slice(-4000)
  })
  // The pipe breaks where a job ends before it has read all of its input. Its exit code says why.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<void>((done, fail) => {
    child.on('error', (error) => {
      unwatch()
      fail(error)
    })
    child.on('close', (code) => {
      unwatch()
      const outOfHeap = /heap out of memory|Array buffer allocation failed/i.test(complaint)
      if (failure || code !== 0) fail(failure ?? new JobFailure(outOfHeap ? 'memory' : 'broken', complaint))
      else done()
    })
  })
  return { child, stop, ended }
}

/** Measures a process until it has ended. The function that it gives back ends the watch. */
function watch(
  { pid }: { pid?: number | undefined },
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
