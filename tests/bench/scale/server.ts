import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ENVIRONMENT, packageBin, ROOT } from '@/scripts/run.mjs'

/** A server under measurement. */
export type Measured = {
  url: string
  /** Milliseconds from its start to its first answer. */
  startUp: number
  /** Processor time that it has taken so far, in milliseconds; undefined where the system does not tell. */
  processorTime(): number | undefined
  /** Megabytes in memory now, and the most since the last `forgetPeak`. */
  memory(): { now: number; peak: number } | undefined
  forgetPeak(): void
  stop(): Promise<void>
}

/** The built app over a database. Ready as soon as its emptiest route answers. `env` changes how it is started. */
export async function startApp(database: string, env: Record<string, string> = {}): Promise<Measured> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, [packageBin('next'), 'start', '-H', '127.0.0.1', '-p', String(port)], {
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
export async function startFloor(program: string, database: string, questions: unknown): Promise<Measured> {
  const started = performance.now()
  const child = fork(program, ['floor', database], { stdio: ['pipe', 'inherit', 'inherit', 'ipc'] })
  child.stdin?.end(JSON.stringify(questions))
  const [port] = await once(child, 'message')
  return measured(child, `http://127.0.0.1:${port}`, performance.now() - started)
}

function measured(child: ChildProcess, url: string, startUp: number): Measured {
  const read = (name: string) => {
    try {
      return readFileSync(`/proc/${child.pid}/${name}`, 'utf8')
    } catch {
      return undefined
    }
  }
  const megabytes = (status: string, field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024
  return {
    url,
    startUp,
    processorTime() {
      // After the command in brackets, which may hold anything: user and system time are the 12th and 13th, in 10 ms.
      const fields = read('stat')
        ?.replace(/^.*\) /s, '')
        .split(' ')
      return fields && (Number(fields[11]) + Number(fields[12])) * 10
    },
    memory() {
      const status = read('status')
      return status === undefined ? undefined : { now: megabytes(status, 'VmRSS'), peak: megabytes(status, 'VmHWM') }
    },
    forgetPeak() {
      if (read('status') !== undefined) writeFileSync(`/proc/${child.pid}/clear_refs`, '5')
    },
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
