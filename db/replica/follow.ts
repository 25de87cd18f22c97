import type { ChildProcess } from 'node:child_process'
import { statSync } from 'node:fs'
import { findLastSync } from './files'
import type { FollowerSays } from './follower-says'
import { startFollower } from './start-follower'

export type Following = {
  /** Resolves once the file can be read: at once where it was filled before. Rejects where it cannot be filled. */
  ready: Promise<void>
  /** Of the follower that is at work; undefined before one is started again. */
  readonly pid: number | undefined
  stop(): void
}
type Options = {
  /** The replica file. */
  file: string
  /** URL of the primary, for messages. */
  primary: string
  /** Settings for the follower, if they are not those of this process. */
  env?: NodeJS.ProcessEnv
  say(line: string): void
}

/** Milliseconds after which a follower that ended is started again. */
const AGAIN = 1_000
/** Milliseconds without a word and without a byte after which a follower is taken for stuck. */
const STUCK = 30_000
/** Milliseconds between two looks. */
const LOOK = 1_000

/**
 * Keeps a follower (`follower.ts`) at work on a replica file: starts it again when it has ended or is stuck, and says when
 * the primary goes away and comes back. Reading the file goes on meanwhile.
 */
export function follow({ file, primary, env = process.env, say }: Options): Following {
  let child: ChildProcess | undefined
  let stopped = false
  let heard = Date.now()
  let away = false
  let resolve = () => {}
  let reject = (_: Error) => {}
  const ready = new Promise<void>((done, fail) => {
    resolve = done
    reject = fail
  })
  if (findLastSync(file)) resolve()
  else say(`Copying the library at ${primary} into ${file} …`)

  const take = (said: FollowerSays) => {
    heard = Date.now()
    if (findLastSync(file)) resolve()
    if (said.kind === 'refused') {
      stopped = true
      reject(new Error(said.reason))
    }
    if (said.kind === 'away' && !away) {
      const last = findLastSync(file)
      const until = last ? `The library is shown as of ${last.toISOString()} until it does.` : 'Waiting for it.'
      say(`The primary at ${primary} does not answer (${said.reason}). ${until}`)
    }
    if (said.kind === 'synced' && away) say(`The primary at ${primary} answers again, and everything is copied.`)
    if (said.kind !== 'waiting') away = said.kind === 'away'
  }
  const start = () => {
    heard = Date.now()
    child = startFollower(env, take)
    child.on('exit', (code, signal) => {
      if (stopped) return
      say(`The follower of ${primary} has ended (${signal ?? `code ${code}`}) and is started again.`)
      setTimeout(() => !stopped && start(), AGAIN).unref()
    })
  }
  const watch = setInterval(() => {
    const written = statSync(`${file}-wal`, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - Math.max(heard, written) > STUCK) child?.kill('SIGKILL')
  }, LOOK)
  watch.unref()
  start()
  return {
    ready,
    get pid() {
      return child?.exitCode === null && child.signalCode === null ? child.pid : undefined
    },
    stop: () => {
      stopped = true
      clearInterval(watch)
      child?.kill('SIGKILL')
    },
  }
}
