import type { EngineAddress, Statement } from './engine'

/** Start data of a reading thread. */
export type ReaderStart = { address: EngineAddress; cacheKilobytes: number }
/** Statements to run as one batch. The answer has the same number. */
export type ReaderQuery = { number: number; statements: Statement[] }
export type ReaderAnswer = { number: number } & ({ rows: unknown[][] } | { error: { message: string; code: unknown } })
