import { rmSync } from 'node:fs'
import { type EmbeddedOptions, openEmbedded } from './embedded'
import type { Engine, EngineAddress, FileAddress } from './engine'
import { openLibsql } from './libsql/engine'
import { openReaderPool } from './reader-pool'

/**
 * Opens the database at an address. One behind a server is asked for the first time by its first statement.
 * @throws where it cannot be opened; `findStorageFault` has the words
 */
export function openEngine(address: EngineAddress, options: EmbeddedOptions = {}): Engine {
  if (address.kind === 'libsql') return openLibsql(address, options)
  const { file, replicaOf } = address
  return openEmbedded(file, replicaOf === undefined ? options : { ...options, replicaOf })
}

/** Removes a closed database with its write-ahead log. Nothing happens where there is none. */
export function removeFiles({ file }: FileAddress): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
}

/** Above this row count, a query over the whole library takes longer than sending it to a worker thread. */
const LARGE = 2_000

/**
 * Opens the engine of a server. Queries over a large library run on worker threads with connections of their own; those
 * of a database behind a libSQL server run there.
 */
export function openServerEngine(address: EngineAddress): Engine {
  const engine = openEngine(address)
  if (address.kind === 'libsql') return engine
  const pool = openReaderPool(engine)
  const background: Engine = {
    ...pool,
    run: async (statement) => ((await isLarge(engine)) ? pool : engine).run(statement),
    batch: async (statements) => ((await isLarge(engine)) ? pool : engine).batch(statements),
  }
  return {
    ...engine,
    background,
    close: () => {
      pool.close()
      engine.close()
    },
  }
}

/** Judged by the highest key of a position, which the index gives at once. */
async function isLarge(engine: Engine): Promise<boolean> {
  const { rows } = await engine.run({ sql: 'select max(id) from position', params: [], method: 'values' })
  return Number(rows[0]?.[0] ?? 0) >= LARGE
}
