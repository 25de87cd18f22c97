import { JobFailure, type JobLimits, startJob } from './job-process'
import { createQueue, type Queue, QueueFull } from './queue'

export const JOB_LIMITS: JobLimits = {
  seconds: 30,
  patience: 600,
  megabytes: 200,
  heap: 96,
  young: 2,
  bytes: 24 * 1024 * 1024,
}

/** Most processes of one job at the same time, and most that wait for them. */
const QUEUE = { atOnce: 2, waiting: 8 }

/** On the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyJobs?: Map<string, Queue> }

/**
 * Runs a job whose input and answer are each held whole. Two of a name run at once. Resolves with the parsed JSON of its
 * standard output.
 * @throws {JobFailure} where the job exceeds a limit or fails, or too many are waiting
 */
export async function runJob<T>(
  name: string,
  args: string[],
  input: Uint8Array | string,
  limits = JOB_LIMITS,
): Promise<T> {
  return inTurn(name, () => runNow<T>(name, args, input, limits))
}

/**
 * Runs the work of a job once it is its turn.
 * @throws {JobFailure} where too many are waiting
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  cache.parleyJobs ??= new Map()
  const queue = cache.parleyJobs.get(name) ?? createQueue(QUEUE)
  cache.parleyJobs.set(name, queue)
  try {
    return await queue(work)
  } catch (error) {
    throw error instanceof QueueFull ? new JobFailure('busy', error.message) : error
  }
}

async function runNow<T>(name: string, args: string[], input: Uint8Array | string, limits: JobLimits): Promise<T> {
  const { child, stop, ended } = startJob(name, args, Buffer.byteLength(input), limits)
  const chunks: Buffer[] = []
  let size = 0
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > limits.bytes) stop('size', `answered with more than ${limits.bytes} bytes`)
    else chunks.push(chunk)
  })
  child.stdin.end(input)
  await ended
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as T
}
