import { get } from 'node:http'
import { ask } from './measure'
import type { Measured } from './server'
import { COMMON } from './words'

export type BesideFigure = { name: string; quiet: number; beside: number; asked: number }

/** Pages that ask the database little, while others ask it much. */
const CHEAP = ['/codebook', '/summits/summit-1', '/positions/p-7']
const SECONDS = 15

/** The slowest of a hundred answers of a cheap page, alone and beside a file of everything and a search for a common word. */
export async function measureBeside(server: Measured): Promise<BesideFigure[]> {
  const figures: BesideFigure[] = []
  for (const path of CHEAP) {
    const quiet = await slowest(server.url + path, SECONDS / 3)
    const leaving = new AbortController()
    const noise = ['/positions.csv', `/search?q=${COMMON}`].map((busy) => readOn(server.url + busy, leaving.signal))
    const beside = await slowest(server.url + path, SECONDS)
    leaving.abort()
    await Promise.all(noise)
    figures.push({ name: path, quiet: quiet.p99, beside: beside.p99, asked: beside.asked })
  }
  return figures
}

async function slowest(url: string, seconds: number): Promise<{ p99: number; asked: number }> {
  for (let at = 0; at < 10; at++) await ask(url)
  const taken: number[] = []
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    const started = performance.now()
    await ask(url)
    taken.push(performance.now() - started)
  }
  taken.sort((a, b) => a - b)
  return { p99: taken[Math.floor(taken.length * 0.99)] ?? Number.NaN, asked: taken.length }
}

/** Reads an address again and again until told to stop. */
async function readOn(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await read(url, signal)
}

/** One answer, read to its end or until told to stop. (A `fetch` that is told to stop may never say that it has.) */
function read(url: string, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const request = get(url, { signal }, (response) => response.resume())
    request.on('error', (error) => (signal.aborted ? done() : fail(error)))
    request.on('close', done)
  })
}
