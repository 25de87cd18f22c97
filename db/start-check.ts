import { existsSync } from 'node:fs'
import { UnusableDatabase } from './engine/database-file'
import type { FileAddress } from './engine/engine'
import { openEngine } from './engine/open'
import { databaseAddress, serverException } from './location'
import { schemaStateCheck } from './schema-state'
import { findStorageFault, UNPREPARED } from './storage-fault'

/**
 * What is to be said of the database when a server starts: what a libSQL server does not promise; undefined for a file.
 * @throws with words for the operator where the settings name no database, or a file that cannot be served
 */
export async function checkAtStart(): Promise<string | undefined> {
  const address = databaseAddress()
  // A server may come later, and a copy of one is filled and looked at by its follower.
  if (address.kind === 'embedded' && address.replicaOf === undefined) await assertServable(address)
  return serverException(address)
}

async function assertServable(address: FileAddress): Promise<void> {
  try {
    if (!existsSync(address.file)) throw new Error(UNPREPARED.replace('it is empty', 'it is not there'))
    const engine = openEngine(address, { cacheKilobytes: 256 })
    try {
      const state = await schemaStateCheck()(engine)
      if (state === 'newer') throw new UnusableDatabase('PARLEY_NEWER')
      if (state === 'older') throw new Error(UNPREPARED)
    } finally {
      engine.close()
    }
  } catch (error) {
    throw new Error(
      `the database ${address.file} cannot be served: ${findStorageFault(error) ?? (error as Error).message}.`,
    )
  }
}
