import { setTimeout as sleep } from 'node:timers/promises'
import { ServerFault, StatementError } from './fault'

/** Sends a read once more where its connection was closed meanwhile. A write would perhaps be made twice. */
export async function retriedRead<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    const cause = error instanceof ServerFault ? (error.cause as { code?: unknown } | undefined) : undefined
    if (cause?.code !== 'ECONNRESET') throw error
    return send()
  }
}

/**
 * Codes of a transaction that the server gave up for another one's: it takes the lock away after 5 s where somebody
 * waits for it. Nothing of it was written.
 */
const GIVEN_UP = new Set(['TRANSACTION_TIMEOUT', 'TRANSACTION_BUSY', 'SQLITE_BUSY'])
/** Milliseconds before it is tried again. */
const PAUSE = 50

/**
 * Sends a write again where the server gave it up, until its time is over.
 * @param patience milliseconds in all; `send` is given what is left of them
 */
export async function retriedWrite<T>(patience: number, send: (left: number) => Promise<T>): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    try {
      return await send(Math.max(1, Math.round(end - performance.now())))
    } catch (error) {
      const givenUp = error instanceof StatementError && GIVEN_UP.has(error.code)
      if (!givenUp || performance.now() + PAUSE >= end) throw error
      await sleep(PAUSE)
    }
  }
}
