import type { EngineAddress } from './engine/engine'

/** Where the database is: the file that `PARLEY_DB` names, else `data/parley.db` under the working directory. */
export function databaseAddress(): EngineAddress {
  return { kind: 'embedded', file: process.env.PARLEY_DB || 'data/parley.db' }
}

/** The file of a database, for messages. */
export const addressWords = ({ file }: EngineAddress): string => file
