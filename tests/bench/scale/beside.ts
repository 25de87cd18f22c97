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
    const noise = [readOn(`${server.url}/positions.csv`, leaving.signal), searchOn(server, leaving.signal)]
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

/** Reads a file again and again until told to stop. */
async function readOn(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    try {
      const { body } = await fetch(url, { signal })
      for (const reader = body?.getReader(); reader && !(await reader.read()).done; );
    } catch (error) {
      if (!signal.aborted) throw error
    }
}

async function searchOn(server: Measured, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    try {
      await (await fetch(`${server.url}/search?q=${COMMON}`, { signal })).text()
    } catch (error) {
      if (!signal.aborted) throw error
    }
}
