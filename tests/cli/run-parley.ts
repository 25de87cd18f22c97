import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { freshFolder } from '../support/folders'

export type Outcome = {
  code: number | null
  signal: NodeJS.Signals | null
  /** As text, and the bytes themselves. */
  stdout: string
  bytes: Buffer
  stderr: string
}
type Options = { db: string; cwd?: string; uid?: number; env?: Record<string, string> }

export const SCRIPT = resolve('scripts/parley.mjs')
/** What the script runs once it has bundled: the same program, without looking whether it is stale. */
export const BUNDLE = resolve('build/parley.mjs')

/** Bundles the command line as it is now, so that `BUNDLE` can be started many times at once. */
export function bundleParley(): void {
  execFileSync(process.execPath, [SCRIPT, 'help'])
}

/** A path in a folder of its own; nothing is there yet. */
export const freshFile = (name = 'parley.db') => join(freshFolder(), name)

export function start(program: string, args: string[], { db, cwd, uid, env = {} }: Options): ChildProcess {
  const { PARLEY_PUBLIC_URL: _, ...inherited } = process.env
  return spawn(process.execPath, [program, ...args], {
    env: { ...inherited, PARLEY_DB: db, ...env },
    ...(cwd ? { cwd } : {}),
    ...(uid ? { uid, gid: uid } : {}),
  })
}

/** Waits for a process and gives what it wrote. */
export function outcome(child: ChildProcess): Promise<Outcome> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (chunk: Buffer) => void written[name].push(chunk))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) =>
      done({
        code,
        signal,
        stdout: Buffer.concat(written.stdout).toString('utf8'),
        bytes: Buffer.concat(written.stdout),
        stderr: Buffer.concat(written.stderr).toString('utf8'),
      }),
    )
  })
}

/** Runs the bundled command line to its end. Where it has to be the script that people start, `program` says so. */
export const parley = (args: string[], { program = BUNDLE, ...options }: Options & { program?: string }) =>
  outcome(start(program, args, options))
