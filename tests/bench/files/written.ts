import { readFileSync, writeFileSync } from 'node:fs'
import { writeOnWorker } from '@/db/files/write-on-worker'
import { READER } from '@/lib/viewer'

/** Seconds, milliseconds to the first byte, bytes, and megabytes of memory over what the process had before. */
export type Taken = { processor: number; clock: number; firstByte: number; bytes: number; memory: number }

/** Measures from here until `end`. */
export function taking() {
  const rest = megabytes('VmRSS')
  if (rest !== undefined) writeFileSync('/proc/self/clear_refs', '5')
  const [started, before] = [performance.now(), process.cpuUsage()]
  let [bytes, firstByte] = [0, 0]
  return {
    chunk(length: number) {
      if (bytes === 0) firstByte = performance.now() - started
      bytes += length
    },
    end(): Taken {
      const { user, system } = process.cpuUsage(before)
      const clock = (performance.now() - started) / 1000
      const memory = (megabytes('VmHWM') ?? Number.NaN) - (rest ?? 0)
      return { processor: (user + system) / 1e6, clock, firstByte, bytes, memory }
    },
  }
}

/** Writes a file on a thread of its own, as the server does, and throws its bytes away. */
export async function writeFile(file: string, view: string, format: string): Promise<Taken> {
  const took = taking()
  const written = await writeOnWorker({
    address: { kind: 'embedded', file },
    viewer: READER,
    publicBase: undefined,
    request: { view, format, query: '' },
  })
  if (!('body' in written)) throw new Error(written.message)
  const reader = written.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) took.chunk(read.value.length)
  return took.end()
}

/** A figure of this process, where the system tells (Linux). */
function megabytes(field: string): number | undefined {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))
    return found ? Number(found[1]) / 1024 : undefined
  } catch {
    return undefined
  }
}
