import type { EngineAddress } from './engine/engine'

/** Where the database is: the file that `PARLEY_DB` names, else `data/parley.db` under the working directory. */
export function databaseAddress(): EngineAddress {
  return { kind: 'embedded', file: process.env.PARLEY_DB || 'data/parley.db' }
}

/** A database next to another one: `data/parley.db` and `trial` give `data/parley-trial.db`. */
export function nextToAddress({ kind, file }: EngineAddress, name: string): EngineAddress {
  const [, start = file, ending = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(file) ?? []
  return { kind, file: `${start}-${name}${ending}` }
}

/** The file of a database, for messages. */
export const addressWords = ({ file }: EngineAddress): string => file
