import { measureProcess } from '@/db/jobs/process-usage'
import type { Server } from '@/tests/e2e/support/server'

const PATHS = [
  '/',
  '/compare',
  '/compare.json',
  '/positions',
  '/positions.json',
  '/topics',
  '/actors',
  '/claims',
  '/search?q=sanctions',
]
/** Requests of one measurement: processor time is counted in hundredths of a second. */
const REQUESTS = 40

/** Processor time a page, read from a replica file and from a file of its own, by turns in one run. */
export async function measurePages(own: Server, replica: Server, rounds: number, say: (line: string) => void) {
  const total = { own: 0, replica: 0 }
  for (const path of PATHS) {
    const taken: { own: number[]; replica: number[] } = { own: [], replica: [] }
    for (const server of [own, replica]) await ask(server, path, 5)
    for (let round = 0; round < rounds; round++)
      for (const name of round % 2 ? (['own', 'replica'] as const) : (['replica', 'own'] as const))
        taken[name].push(await ask({ own, replica }[name], path, REQUESTS))
    const [a, b] = [median(taken.own), median(taken.replica)]
    total.own += a
    total.replica += b
    say(`page ${path}: own file ${a.toFixed(1)} ms, replica ${b.toFixed(1)} ms, × ${(b / a).toFixed(2)}`)
  }
  say(`pages together: × ${(total.replica / total.own).toFixed(2)}`)
}

/** Milliseconds of the server's processor time for each of some requests, one after the other. */
async function ask({ url, pid }: Server, path: string, requests: number): Promise<number> {
  const before = await processorTime(pid)
  for (let sent = 0; sent < requests; sent++) {
    const answer = await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } })
    if (!answer.ok) throw new Error(`${url}${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  return ((await processorTime(pid)) - before) / requests
}

/** In milliseconds. */
export const processorTime = async (pid: number): Promise<number> =>
  ((await measureProcess(pid))?.processorSeconds ?? 0) * 1000

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0
