import { Agent, get } from 'node:http'
import type { Measured } from './server'

export type Figure = {
  /** Milliseconds until the last byte. */
  median: number
  p95: number
  /** Milliseconds of processor time of the server for one answer, where the system tells. */
  processor: number | undefined
  /** Of the body, uncompressed. */
  bytes: number
  status: number
}

const WARM_UP = 3
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks for one address again and again, one request at a time, for at most some seconds. */
export async function measure(server: Measured, path: string, { times = 40, seconds = 8 } = {}): Promise<Figure> {
  for (let at = 0; at < WARM_UP; at++) await ask(server.url + path)
  const before = server.processorTime()
  const taken: number[] = []
  let last = { bytes: 0, status: 0 }
  for (const until = performance.now() + seconds * 1000; taken.length < times && performance.now() < until; ) {
    const started = performance.now()
    last = await ask(server.url + path)
    taken.push(performance.now() - started)
  }
  const after = server.processorTime()
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN
  return {
    median: at(0.5),
    p95: at(0.95),
    processor: before !== undefined && after !== undefined ? (after - before) / taken.length : undefined,
    ...last,
  }
}

/** One answer, read to its end and thrown away; `firstByte` in milliseconds. */
export function ask(url: string): Promise<{ bytes: number; status: number; firstByte: number }> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let [bytes, firstByte] = [0, 0]
      response.on('data', (chunk: Buffer) => {
        if (bytes === 0) firstByte = performance.now() - started
        bytes += chunk.length
      })
      response.on('end', () => resolve({ bytes, status: response.statusCode ?? 0, firstByte }))
      response.on('error', reject)
    }).on('error', reject)
  })
}
