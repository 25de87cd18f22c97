import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { reachable, toUrl } from './address.mjs'
import { bundlePath } from './bundle.mjs'
import { ENVIRONMENT, ROOT, say } from './run.mjs'

/**
 * Serves the built app until a signal ends it, and prints the address once it answers.
 * @param {import('./address.mjs').Address} address
 * @returns {Promise<number>} the exit code: 0 where it was asked to stop
 */
export async function serve({ host, port }) {
  const child = startServer({ host, port }, { PARLEY_BOUND: host }, ['ignore', 'inherit', 'inherit'])
  let stopped = false
  const stop = (signal) => {
    stopped = true
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  whenAbandoned(() => stop('SIGTERM'))
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(stopped ? 0 : (code ?? 1)))
  })
  const ready = await Promise.race([
    answers({ host, port }, () => child.exitCode !== null || child.signalCode !== null),
    ended,
  ])
  if (ready === true) announce({ host, port })
  return ended
}

/**
 * Starts the server (`app/server.ts`) in a process of its own.
 * @param {import('./address.mjs').Address} address
 * @param {Record<string, string>} env is added to this process's environment
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function startServer({ host, port }, env, stdio) {
  return spawn(process.execPath, [bundlePath('server'), host, String(port)], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, NODE_ENV: 'production', ...env },
    stdio,
  })
}

/** Resolves to true once the server listens, to false if it ended before. */
async function answers({ host, port }, hasEnded) {
  while (!hasEnded()) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, reachable(host))
      socket.on('connect', () => resolve(socket.destroy() && true))
      socket.on('error', () => resolve(false))
    })
    if (open) return true
    await sleep(40)
  }
  return false
}

function announce(address) {
  const elsewhere = process.env.PARLEY_PUBLIC_URL ? `, for others at ${process.env.PARLEY_PUBLIC_URL}` : ''
  say(`\nParley is at ${toUrl(address)}${elsewhere}\nCtrl-C stops it.`)
}

/** Stops when the parent process changes: npm and its shell end on a signal without passing it on. */
function whenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer)
      stop()
    }
  }, 500)
  timer.unref()
}
