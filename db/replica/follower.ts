import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerAddress } from '@/db/engine/engine'
import { databaseAddress, findPrimary } from '@/db/location'
import { assertReplicaFile, noteSync, UnusableReplica } from './files'
import type { FollowerSays } from './follower-says'
import { takeTurn } from './turn'

/*
 * A process of its own that fills a replica file: `node build/follower.mjs`, with the settings of the server that starts
 * it. libSQL's own SQLite, which writes the file, is older than the one that reads it, and its calls block; here neither
 * touches the server. It ends with the process that started it.
 */

/** Milliseconds between two rounds. */
const ROUND = 100
/** Milliseconds between two tries while another process has the turn. */
const TURN = 1_000

// Asked to end, the server ends first and this one with it; a signal to the whole group must not end it before.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))
// Whatever libSQL makes is its owner's alone.
process.umask(0o077)

await run().catch((error: Error) => {
  if (!(error instanceof UnusableReplica)) throw error
  say({ kind: 'refused', reason: error.message })
  process.disconnect?.()
})

async function run(): Promise<void> {
  const address = databaseAddress()
  const primary = findPrimary()
  if (address.kind !== 'embedded' || !primary) throw new UnusableReplica('PARLEY_REPLICA_OF names no server to copy.')
  mkdirSync(dirname(address.file), { recursive: true })
  while (!takeTurn(address.file)) {
    say({ kind: 'waiting' })
    await sleep(TURN)
  }
  assertReplicaFile(address.file)
  const open = await opener(address.file, primary)
  let replica: Replica | undefined
  for (;;) {
    try {
      // The first time, opening asks the primary, too.
      replica ??= open()
      replica.sync()
      noteSync(address.file)
      say({ kind: 'synced' })
    } catch (error) {
      say({ kind: 'away', reason: (error as Error).message })
    }
    await sleep(ROUND)
  }
}

type Replica = { sync(): unknown }

async function opener(file: string, { url, token }: ServerAddress): Promise<() => Replica> {
  const { default: Database } = await import('libsql').catch(() => {
    throw new UnusableReplica('The package libsql, which copies the library, is not installed. Run: npm ci')
  })
  // By this variable libSQL finds the authorities of certificates that it takes.
  if (process.env.PARLEY_DB_CA) process.env.SSL_CERT_FILE = process.env.PARLEY_DB_CA
  return () => new Database(file, { syncUrl: url, ...(token === undefined ? {} : { authToken: token }) })
}

function say(words: FollowerSays): void {
  process.send?.(words)
}
