import type { EngineAddress, Statement } from './engine'

/** What a reading thread is started with. */
export type ReaderStart = { address: EngineAddress; cacheKilobytes: number }
/** Statements to run as one batch, and the answer under the same number. */
export type ReaderQuery = { number: number; statements: Statement[] }
export type ReaderAnswer = { number: number } & ({ rows: unknown[][] } | { error: { message: string; code: unknown } })
