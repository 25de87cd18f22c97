import type { EngineAddress, FileAddress, ServerAddress } from './engine/engine'
import { readServerAddress, UnusableAddress } from './engine/libsql/address'

const OWN_FILE = 'data/parley.db'
const REPLICA_FILE = 'data/replica.db'

/**
 * Where the database is: the file or the libSQL server that `PARLEY_DB` names, else `data/parley.db` under the working
 * directory. A server's token is `PARLEY_DB_TOKEN`, the file of the authority that signed its certificate
 * `PARLEY_DB_CA`. With `PARLEY_REPLICA_OF` it is a replica file, `data/replica.db` where `PARLEY_DB` names none.
 * @throws {UnusableAddress} for an address that is neither
 */
export function databaseAddress(settings = process.env): EngineAddress {
  const { PARLEY_DB, PARLEY_DB_TOKEN, PARLEY_DB_CA } = settings
  const primary = findPrimary(settings)
  const named = PARLEY_DB || (primary ? REPLICA_FILE : OWN_FILE)
  if (!/^(?:[a-z][a-z\d+.-]*:\/\/|https?:|libsql:|wss?:)/i.test(named))
    return { kind: 'embedded', file: named, ...(primary ? { replicaOf: primary.url } : {}) }
  if (primary)
    throw new UnusableAddress(
      'PARLEY_REPLICA_OF names the server to copy, so PARLEY_DB must be the file of the copy, and it names a server.',
    )
  return readServerAddress({ url: named, token: PARLEY_DB_TOKEN, caFile: PARLEY_DB_CA })
}

/**
 * The libSQL server that `PARLEY_REPLICA_OF` names, whose library this machine keeps a copy of; undefined without one.
 * @throws {UnusableAddress} for an address that is none
 */
export function findPrimary(settings = process.env): ServerAddress | undefined {
  const { PARLEY_REPLICA_OF: url, PARLEY_DB_TOKEN: token, PARLEY_DB_CA: caFile } = settings
  return url ? readServerAddress({ url, token, caFile, setting: 'PARLEY_REPLICA_OF' }) : undefined
}

/**
 * A file next to the database: `data/parley.db` and `trial` give `data/parley-trial.db`. Next to a server's it is on
 * this machine, where `data/parley.db` would be.
 */
export function nextToAddress(own: EngineAddress, name: string): FileAddress {
  const file = own.kind === 'embedded' ? own.file : OWN_FILE
  const [, start = file, ending = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(file) ?? []
  return { kind: 'embedded', file: `${start}-${name}${ending}` }
}

/** The file or the server of a database, for messages. */
export const addressWords = (address: EngineAddress): string =>
  address.kind === 'embedded' ? address.file : address.url

/** What is not promised of a library in a server, for where it is chosen; undefined for a file. */
export function serverException(address: EngineAddress): string | undefined {
  if (address.kind === 'embedded') return undefined
  return `${address.url} is a libSQL server: it is safe against kills, but a power cut may lose the last writes (docs/database.md, “Behind a server”).`
}
