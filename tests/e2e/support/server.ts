import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServer as start } from '@/scripts/serve.mjs'

export type Server = {
  url: string
  /** Of its process. */
  pid: number
  stop: () => Promise<void>
  /** Ends it at once, in the middle of whatever it does. */
  kill: () => Promise<void>
}

const PATIENCE_MS = 30_000

/**
 * The built app on a free port of this machine, reading the given database. What it has to complain of goes
 * to this terminal, unless that is expected. `env` changes what it is told: `PARLEY_BOUND` of another machine's address lets nobody write.
 * @throws where its front page does not answer within 30 seconds, or answers with an error
 */
export async function startServer(
  database: string,
  env: Record<string, string> = {},
  { complaints = 'inherit' }: { complaints?: 'inherit' | 'ignore' } = {},
): Promise<Server> {
  const port = await freePort()
  const own = {
    PARLEY_DB: database,
    PARLEY_PUBLIC_URL: '',
    PARLEY_BOUND: '127.0.0.1',
    PARLEY_SAMPLE: process.env.PARLEY_SAMPLE ?? '',
    ...env,
  }
  const child: ChildProcess = start({ host: '127.0.0.1', port }, own, ['ignore', 'ignore', complaints])
  const server = {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => stop(child),
    kill: () => kill(child),
  }
  try {
    await answers(server.url, child)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    if (hasEnded(child)) throw new Error('The server ended before it answered; what it said stands above.')
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    if (response) throw new Error(`The front page answers ${response.status}; what the server said stands above.`)
  }
  throw new Error(`The server did not answer within ${PATIENCE_MS / 1000} seconds.`)
}

/** Asked first, so that the database is closed in order; an open connection may keep it from going. */
async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const killed = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(killed)
}

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** A port of this machine that nobody listens at now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No port of 127.0.0.1 is free.')
  return address.port
}
