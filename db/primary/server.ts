import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export type PrimaryOptions = {
  binary: string
  /** Folder of the database; made where there is none. */
  folder: string
  host: string
  port: number
  /** Port at which replicas that are servers of their own read the log; replica files use `port`. */
  replicaPort?: number
  /** File of the public key by which tokens are checked; without it everybody who reaches the port may write. */
  keyFile?: string
  /** Further arguments for the server. */
  more?: string[]
  /** Is given what the server logs. */
  log: (text: string) => void
  /** Is given the process before it answers, so that signals can be passed on from the start. */
  begun?: (child: ChildProcess) => void
}

export type RunningPrimary = {
  url: string
  process: ChildProcess
  /** Resolves when the process has ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Milliseconds in which a server must answer. One that was killed reads its log again first. */
const START = 60_000
/** Milliseconds between two looks. */
const LOOK = 25

/**
 * Starts a libSQL server and waits until it is healthy.
 * @throws where it ends before, or is not healthy in time; the message ends with the last of its log
 */
export async function startPrimary(options: PrimaryOptions): Promise<RunningPrimary> {
  let last = ''
  const child = spawn(options.binary, argumentsOf(options), {
    env: ownEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  options.begun?.(child)
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      last = (last + text).slice(-1_000)
      options.log(text)
    })
  let running = true
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  ended
    .catch(() => undefined)
    .finally(() => {
      running = false
    })
  const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`
  const deadline = Date.now() + START
  while (!(await isHealthy(url))) {
    if (running && Date.now() < deadline) await sleep(LOOK)
    else {
      child.kill('SIGKILL')
      throw new Error(`The libSQL server did not start.\n${last.trim()}`)
    }
  }
  return { url, process: child, ended }
}

/** Megabytes that one answer may have, and all at the same time: files of everything are read in long answers. */
const ANSWER = { one: 256, all: 1_024 }

function argumentsOf({ folder, host, port, replicaPort, keyFile, more = [] }: PrimaryOptions): string[] {
  const listen = (at: number) => `${host.includes(':') ? `[${host}]` : host}:${at}`
  return [
    '--no-welcome',
    ...['--db-path', folder, '--http-listen-addr', listen(port)],
    ...(replicaPort === undefined ? [] : ['--grpc-listen-addr', listen(replicaPort)]),
    ...(keyFile === undefined ? [] : ['--auth-jwt-key-file', keyFile]),
    ...['--max-response-size', `${ANSWER.one}MB`, '--max-total-response-size', `${ANSWER.all}MB`],
    ...['--shutdown-timeout', '10'],
    ...more,
  ]
}

/** The server takes options from the environment as well: what was meant for another one must not reach this one. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(SQLD|LIBSQL|PARLEY)_/.test(name))
  // A child's environment needs no more than its own: NODE_ENV is a key of the type alone.
  return Object.fromEntries(kept) as NodeJS.ProcessEnv
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
