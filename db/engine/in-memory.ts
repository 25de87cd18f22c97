import type { EngineAddress } from './engine'

/** Whether a database is in memory: it has no second connection, so no thread of its own. */
export const isInMemory = (address: EngineAddress): boolean =>
  address.kind === 'embedded' && address.file === ':memory:'
