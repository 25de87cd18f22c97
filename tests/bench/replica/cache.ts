import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, type Server } from '@/tests/e2e/support/server'
import { findNginx, startNginx } from '@/tests/support/nginx'
import { processorTime } from './pages'

const REQUESTS = 5_000
/** Readers at the same time. */
const READERS = 8

/** Processor time of nginx and of the app for each request of one page, with docs/nginx.conf. */
export async function measureCache(app: Server, folder: string, say: (line: string) => void): Promise<void> {
  const binary = findNginx()
  if (!binary) return say('shared cache: not measured, because nginx is not installed')
  const nginx = await startNginx(binary, join(folder, 'nginx'), app.url, await freePort())
  try {
    await (await fetch(`${nginx.url}/compare`)).arrayBuffer()
    const before = [await processorTime(nginx.pid), await processorTime(app.pid)]
    const began = Date.now()
    let left = REQUESTS
    const reader = async () => {
      while (left-- > 0) await (await fetch(`${nginx.url}/compare`)).arrayBuffer()
    }
    await Promise.all(Array.from({ length: READERS }, reader))
    const seconds = (Date.now() - began) / 1000
    await sleep(50)
    const [cache = 0, origin = 0] = [
      (await processorTime(nginx.pid)) - (before[0] ?? 0),
      (await processorTime(app.pid)) - (before[1] ?? 0),
    ]
    const each = (time: number) => (time / REQUESTS).toFixed(3)
    say(
      `shared cache, /compare: nginx ${each(cache)} ms a request and the app ${each(origin)}, ${Math.round(REQUESTS / seconds)} requests a second with ${READERS} readers`,
    )
  } finally {
    await nginx.stop()
  }
}
