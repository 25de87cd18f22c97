import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundlePath } from '@/scripts/bundle.mjs'
import { ENVIRONMENT, ROOT } from '@/scripts/run.mjs'
import type { FloorInput } from './floor'
import { type ProcessTree, processTree } from './process-tree'

/** A server under measurement, with every process that it starts. */
export type Measured = ProcessTree & {
  url: string
  /** Milliseconds from its start to its first answer. */
  startUp: number
  stop(): Promise<void>
}

/** The built app over a database. Ready as soon as its emptiest route answers. `env` changes how it is started. */
export async function startApp(database: string, env: Record<string, string> = {}): Promise<Measured> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, [bundlePath('server'), '127.0.0.1', String(port)], {
    cwd: ROOT,
    env: {
      ...ENVIRONMENT,
      NODE_ENV: 'production',
      PARLEY_DB: database,
      PARLEY_PUBLIC_URL: '',
      PARLEY_BOUND: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(url + EMPTY_ROUTE).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.')
    await sleep(5)
  }
  return measured(child, url, performance.now() - started)
}

/** A route that asks nothing and answers one line: what the framework itself takes. */
export const EMPTY_ROUTE = '/compare.nothing'

/** The floor of the same run, told what to answer on standard input. */
export async function startFloor(program: string, database: string, input: FloorInput): Promise<Measured> {
  const started = performance.now()
  const child = fork(program, ['floor', database], { stdio: ['pipe', 'inherit', 'inherit', 'ipc'] })
  child.stdin?.end(JSON.stringify(input))
  const [port] = await once(child, 'message')
  return measured(child, `http://127.0.0.1:${port}`, performance.now() - started)
}

function measured(child: ChildProcess, url: string, startUp: number): Measured {
  return {
    ...processTree(child.pid ?? 0),
    url,
    startUp,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('This system gives no free port.')
  return address.port
}
