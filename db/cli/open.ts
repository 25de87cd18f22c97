import { existsSync } from 'node:fs'
import { connect, type Db } from '@/db/client'
import type { Engine, EngineAddress } from '@/db/engine/engine'
import { UnusableAddress } from '@/db/engine/libsql/address'
import { openEngine } from '@/db/engine/open'
import { addressWords, databaseAddress } from '@/db/location'
import { hasTables, migrate } from '@/db/migrate'
import { projectFile } from '@/db/project-file'
import { schemaCheck } from '@/db/replica/schema-fault'
import { findStorageFault, isReadOnly, leavesDoubt } from '@/db/storage-fault'
import { CommandError } from './command-error'

/**
 * Opens and migrates the database, runs a command on it and closes it. A failing file, disk or server is reported as a
 * `CommandError`; every write is one transaction, so nothing was changed then.
 *
 * @param address of another database than the user's own
 */
export async function withDatabase<T>(
  work: (db: Db, engine: Engine) => Promise<T>,
  { create = false, address = readDatabaseAddress() } = {},
): Promise<T> {
  const engine = open(address, create)
  try {
    if (!create && address.kind === 'libsql' && !(await hasTables(engine))) throw missing(address)
    if (isReplica(address)) await refuseOtherSchema(engine, address)
    else await migrate(engine, projectFile('db/migrations'))
    return await work(connect(engine), engine)
  } catch (error) {
    const fault = isReplica(address) && isReadOnly(error) ? REPLICA_IS_READ : findStorageFault(error)
    const nothing = leavesDoubt(error) ? '' : ' Nothing was changed.'
    throw fault ? new CommandError(`The database at ${addressWords(address)}: ${fault}.${nothing}`) : error
  } finally {
    engine.close()
  }
}

const REPLICA_IS_READ =
  'it is a copy of the library of another machine, which is read and not changed. Write there, or at a Parley whose PARLEY_DB is that server'

const isReplica = (address: EngineAddress) => address.kind === 'embedded' && address.replicaOf !== undefined

/** @throws {CommandError} where the copy was written by another version of Parley, which alone migrates it */
async function refuseOtherSchema(engine: Engine, address: EngineAddress): Promise<void> {
  const fault = await schemaCheck()(engine)
  if (fault) throw new CommandError(`The library copied into ${addressWords(address)} ${fault}.`)
}

/** @throws {CommandError} where the settings name no database */
export function readDatabaseAddress(): EngineAddress {
  try {
    return databaseAddress()
  } catch (error) {
    throw error instanceof UnusableAddress ? new CommandError(error.message) : error
  }
}

/** Milliseconds that a command waits for another process's write. Loading a large library takes minutes. */
const PATIENCE = 120_000

function open(address: EngineAddress, create: boolean): Engine {
  if (!create && address.kind === 'embedded' && !existsSync(address.file)) throw missing(address)
  try {
    return openEngine(address, { patience: PATIENCE })
  } catch (error) {
    throw new CommandError(
      `Cannot open the database at ${addressWords(address)}: ${findStorageFault(error) ?? (error as Error).message}.`,
    )
  }
}

const missing = (address: EngineAddress) =>
  new CommandError(`There is no database at ${addressWords(address)}. Run: parley seed`)
