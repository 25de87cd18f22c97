import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'

/** The process is killed after `seconds`, or once its output has more than `bytes`; `megabytes` limit its heap. */
export type JobLimits = { seconds: number; megabytes: number; bytes: number }
export const JOB_LIMITS: JobLimits = { seconds: 20, megabytes: 256, bytes: 24 * 1024 * 1024 }

/** Why a job gave no answer: `time` or `size`, killed for a limit; `broken`, it failed. */
export class JobFailure extends Error {
  readonly reason: 'time' | 'size' | 'broken'
  constructor(reason: JobFailure['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/**
 * Runs a bundled job (`build/NAME.mjs`) on untrusted input, in a separate process without this one's environment, so
 * that the input can hang or fill only that process. Resolves with the parsed JSON of its standard output.
 * @throws {JobFailure} where the job exceeds a limit or fails
 */
export function runJob<T>(name: string, args: string[], input: Uint8Array | string, limits = JOB_LIMITS): Promise<T> {
  const job = resolve('build', `${name}.mjs`)
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.megabytes}`, job, ...args], {
    cwd: tmpdir(),
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let complaint = ''
    let failure: JobFailure | undefined
    const stop = (reason: 'time' | 'size', message: string) => {
      failure ??= new JobFailure(reason, message)
      child.kill('SIGKILL')
    }
    const late = setTimeout(() => stop('time', `took more than ${limits.seconds} seconds`), limits.seconds * 1000)
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
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(late)
      if (failure || code !== 0) reject(failure ?? new JobFailure('broken', complaint))
      else resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as T)
    })
    child.stdin.end(input)
  })
}
