import { afterEach, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { percentile } from './support/answer-times'
import { libraryFile } from './support/library-files'
import { load } from './support/load'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { visit, visitedLibrary } from './support/visits'

const CONNECTIONS = 200
const random = seededRandom()
let server: Server | undefined
afterEach(() => server?.stop())

test(
  'two hundred readers at once: each is answered, and none waits much longer than the others',
  async () => {
    server = await startServer(await libraryFile(visitedLibrary()))
    // Every kind of page once, so that what is made when first needed is there.
    let warming = 300
    await load(server.url, 4, () => (warming-- > 0 ? visit(random) : undefined))
    const until = performance.now() + sized(15_000, 60_000)
    const answers = await load(server.url, CONNECTIONS, () => (performance.now() < until ? visit(random) : undefined))
    const failed = answers.filter(({ status }) => status !== 200)
    expect(failed.map(({ path, status, fault }) => `${path} ${status} ${fault ?? ''}`)).toEqual([])
    const times = answers.map(({ milliseconds }) => milliseconds)
    const [half, most] = [percentile(times, 0.5), percentile(times, 0.99)]
    report('under-load', {
      connections: CONNECTIONS,
      answers: answers.length,
      failed: 0,
      'times the median at the 99th percentile': (most / half).toFixed(2),
      'times at most': (Math.max(...times) / half).toFixed(2),
    })
    expect(most).toBeLessThanOrEqual(5 * half)
  },
  TIMEOUT,
)
