import { createServer } from 'node:net'
import type { ServerAddress } from '@/db/engine/engine'
import { findServerBinary, serverPackage } from '@/db/primary/binary'
import { type RunningPrimary, startPrimary } from '@/db/primary/server'

export type TestPrimary = {
  address: ServerAddress
  /** Where the admin API answers, for namespaces. */
  admin: string
  /** Where replicas that are servers read the log. */
  replication: string
  folder: string
  pid: number
  /** Ends the server as `kill -9` does. */
  kill(): Promise<void>
  /** Starts it again at the same ports, in the same folder. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export type TestPrimaryOptions = {
  folder: string
  keyFile?: string
  /** Where the primary's log is read, for a server that is a replica. */
  replicaOf?: string
  more?: string[]
}

/**
 * Starts a libSQL server on free ports of this machine. The caller stops it.
 * @throws where its package is not installed: tests of a primary fail then, they are never left out
 */
export async function startTestPrimary({
  folder,
  keyFile,
  replicaOf,
  more = [],
}: TestPrimaryOptions): Promise<TestPrimary> {
  const binary = findServerBinary()
  if (!binary) throw new Error(`The libSQL server (${serverPackage()}) is not installed: run npm ci.`)
  const [port = 0, replicaPort = 0, adminPort = 0] = await freshPorts(3)
  const admin = ['--admin-listen-addr', `127.0.0.1:${adminPort}`]
  const start = () =>
    startPrimary({
      ...{ binary, folder, host: '127.0.0.1', port, log: () => undefined },
      ...(replicaOf === undefined ? { replicaPort } : {}),
      ...(keyFile === undefined ? {} : { keyFile }),
      more: [...admin, ...(replicaOf === undefined ? [] : ['--primary-grpc-url', replicaOf]), ...more],
    })
  let running: RunningPrimary = await start()
  const end = async (signal: NodeJS.Signals) => {
    running.process.kill(signal)
    await running.ended
  }
  const primary: TestPrimary = {
    address: { kind: 'libsql', url: running.url },
    admin: `http://127.0.0.1:${adminPort}`,
    replication: `http://127.0.0.1:${replicaPort}`,
    folder,
    get pid() {
      return running.process.pid ?? 0
    },
    kill: () => end('SIGKILL'),
    async restart() {
      running = await start()
    },
    stop: () => end('SIGTERM'),
  }
  return primary
}

/** Ports that nobody listens at now, all different. */
export async function freshPorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listening()))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

function listening() {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
