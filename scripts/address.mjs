import { createServer } from 'node:net'
import { Refusal } from './run.mjs'

/**
 * Where to serve: HOST and PORT, by default this machine alone on 3000.
 * @typedef {{ host: string, port: number }} Address
 * @param {{ HOST?: string, PORT?: string }} environment
 * @returns {Address}
 * @throws {Refusal} where PORT is no port
 */
export function readAddress({ HOST, PORT } = process.env) {
  const port = Number(PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT is "${PORT}"; it must be a number from 1 to 65535.`)
  }
  return { host: HOST || '127.0.0.1', port }
}

/**
 * @param {Address} address
 * @throws {Refusal} where nothing can listen there, with what to do about it
 */
export async function refuseTakenPort({ host, port }) {
  const code = await tryListening(host, port)
  if (!code) return
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is taken by another program (or by a Parley that is running already).\nChoose another: PORT=${port < 65535 ? port + 1 : 3000} npm run up`,
    )
  }
  if (code === 'EACCES')
    throw new Refusal(`Port ${port} is not allowed for you. Choose one above 1023: PORT=3000 npm run up`)
  throw new Refusal(`Nothing can listen on ${host}, port ${port} (${code}). HOST must be an address of this machine.`)
}

/** The address as a reader on this machine types it. */
export function toUrl({ host, port }) {
  return `http://${host.includes(':') ? `[${reachable(host)}]` : reachable(host)}:${port}`
}

/** The host to connect to: the loopback address where the server listens on all addresses. */
export function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

/** The error code of listening there; undefined where it works. */
function tryListening(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
