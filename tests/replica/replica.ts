import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { type Following, follow } from '@/db/replica/follow'
import { bundle } from '@/scripts/bundle.mjs'
import { freshFolder } from '../support/folders'

export type TestReplica = {
  file: string
  /** What its follower said to whoever runs the server. */
  said: string[]
  following: Following
}

/** A replica file of a primary, whole, with a follower at work on it. */
export async function freshReplica(url: string, file = join(freshFolder(), 'replica.db')): Promise<TestReplica> {
  await bundle(['follower'])
  const said: string[] = []
  const env = { ...process.env, PARLEY_REPLICA_OF: url, PARLEY_DB: file }
  const following = follow({ file, primary: url, env, say: (line) => said.push(line) })
  try {
    await following.ready
    return { file, said, following }
  } catch (error) {
    following.stop()
    throw error
  }
}

/** The rows of a query, as lists of values. */
export const values = async (engine: Engine, sql: string, params: unknown[] = []): Promise<unknown[][]> =>
  (await engine.run({ sql, params, method: 'values' })).rows

/** A read-only connection to a replica file. */
export const readReplica = (file: string): Engine => openEmbedded(file, { replicaOf: 'http://127.0.0.1' })

/** Waits until something is so, at most 20 seconds. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; ; await sleep(20)) {
    if (await what()) return
    if (Date.now() > end) throw new Error(`It did not come about: ${what}`)
  }
}
