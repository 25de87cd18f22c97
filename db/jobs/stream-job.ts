import { JobFailure, type JobLimits, startJob } from './job-process'

/** Most characters of one line of output. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * Runs a job that answers with lines, and gives those that came together. The job is held up while nobody takes the next,
 * and killed where the caller stops early.
 *
 * @throws {JobFailure} where the job exceeds a limit or fails; the lines before were given
 */
export async function* streamJob(
  name: string,
  args: string[],
  input: string,
  limits: JobLimits,
): AsyncGenerator<string[]> {
  const { child, stop, ended } = startJob(name, args, Buffer.byteLength(input), limits)
  // Awaited at the end; until then its failure is not unhandled.
  ended.catch(() => undefined)
  child.stdin.end(input)
  child.stdout.setEncoding('utf8')
  let size = 0
  let rest = ''
  try {
    for await (const chunk of child.stdout as AsyncIterable<string>) {
      size += chunk.length
      if (size > limits.bytes || rest.length > LONGEST_LINE)
        throw new JobFailure('size', `answered with more than ${limits.bytes} bytes`)
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield lines
    }
    await ended
  } finally {
    stop('broken', 'was stopped')
  }
}
