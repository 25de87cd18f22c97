import { UnusableDatabase } from '../database-file'
import type { Engine } from '../engine'
import { isSqliteFrom } from '../sqlite-version'
import { ServerFault } from './fault'

/** The version of libSQL servers that was tried: they do not have the fault for which files need a newer one. */
const OLDEST = [3, 45, 1] as const

/**
 * Refuses a database at a server that is not one of Parley, before anything is written to it. Takes one without tables.
 * The server has no place for the id that files have.
 * @throws {UnusableDatabase} for that of another program
 * @throws {ServerFault} where the server's SQLite is too old
 */
export async function assertOwnServer(engine: Engine): Promise<void> {
  const all = async (sql: string) => (await engine.run({ sql, params: [], method: 'values' })).rows as unknown[][]
  const [[version] = []] = await all('select sqlite_version()')
  if (!isSqliteFrom(String(version), OLDEST))
    throw new ServerFault(
      'PARLEY_PROTOCOL',
      `The server has SQLite ${version}; ${OLDEST.join('.')} or newer is needed.`,
    )
  const tables = await all(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`)
  if (tables.length === 0) return
  const columns = await all(`select name from pragma_table_info('migration') order by cid`)
  if (columns.join() !== 'hash,created') throw new UnusableDatabase('PARLEY_FOREIGN')
}
