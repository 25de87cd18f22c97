import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { reachable, toUrl } from './address.mjs'
import { bundlePath } from './bundle.mjs'
import { ENVIRONMENT, ROOT, say } from './run.mjs'

/** As in the script `up` of `package.json`: 10 to 14 MB less at rest, for 2 % of processor time. */
const YOUNG_MEMORY = '--max-semi-space-size=4'
const SERVING = { NODE_ENV: 'production' }

/**
 * Serves the built app in this process, without one that only waits for it: the server stops at a signal and ends the
 * process, with exit code 1 where it cannot listen. Resolves once it answers and its address is printed.
 * @param {import('./address.mjs').Address} address
 */
export async function serve({ host, port }) {
  Object.assign(process.env, ENVIRONMENT, SERVING, { PARLEY_BOUND: host })
  process.chdir(ROOT)
  process.argv = [process.execPath, bundlePath('server'), host, String(port)]
  whenAbandoned(() => process.kill(process.pid, 'SIGTERM'))
  await import(pathToFileURL(bundlePath('server')).href)
  await answers({ host, port })
  announce({ host, port })
}

/**
 * Starts the server (`app/server.ts`) in a process of its own.
 * @param {import('./address.mjs').Address} address
 * @param {Record<string, string>} env is added to this process's environment
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {import('node:child_process').ChildProcess}
 */
export function startServer({ host, port }, env, stdio) {
  return spawn(process.execPath, [YOUNG_MEMORY, bundlePath('server'), host, String(port)], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...SERVING, ...env },
    stdio,
  })
}

/** Resolves once the server listens. */
async function answers({ host, port }) {
  for (;;) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, reachable(host))
      socket.on('connect', () => resolve(socket.destroy() && true))
      socket.on('error', () => resolve(false))
    })
    if (open) return
    await sleep(40)
  }
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
