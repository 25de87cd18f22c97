import { existsSync } from 'node:fs'
import { connect, type Db } from '@/db/client'
import type { Engine, EngineAddress } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { addressWords, databaseAddress } from '@/db/location'
import { migrate } from '@/db/migrate'
import { projectFile } from '@/db/project-file'
import { findStorageFault } from '@/db/storage-fault'
import { CommandError } from './command-error'

/**
 * Opens and migrates the database, runs a command on it and closes it. A failing file or disk is reported as a
 * `CommandError`; every write is one transaction, so nothing was changed then.
 *
 * @param address of another database than the user's own
 */
export async function withDatabase<T>(
  work: (db: Db, engine: Engine) => Promise<T>,
  { create = false, address = databaseAddress() } = {},
): Promise<T> {
  if (!create && !existsSync(address.file))
    throw new CommandError(`There is no database at ${addressWords(address)}. Run: parley seed`)
  const engine = open(address)
  try {
    await migrate(engine, projectFile('db/migrations'))
    return await work(connect(engine), engine)
  } catch (error) {
    const fault = findStorageFault(error)
    throw fault ? new CommandError(`The database at ${addressWords(address)}: ${fault}. Nothing was changed.`) : error
  } finally {
    engine.close()
  }
}

/** Milliseconds that a command waits for another process's write. Loading a large library takes minutes. */
const PATIENCE = 120_000

function open(address: EngineAddress): Engine {
  try {
    return openEngine(address, { patience: PATIENCE })
  } catch (error) {
    throw new CommandError(
      `Cannot open the database at ${addressWords(address)}: ${findStorageFault(error) ?? (error as Error).message}.`,
    )
  }
}
