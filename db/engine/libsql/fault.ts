/**
 * Codes of what goes wrong between Parley and a libSQL server; `findStorageFault` has the words.
 * - `PARLEY_AWAY`: nothing answers there; nothing was written
 * - `PARLEY_UNSURE`: the server went away, or past its time, after a write was sent and before it answered
 * - `PARLEY_TOKEN`: the server wants another token
 * - `PARLEY_PROTOCOL`: what answers there is not a libSQL server, or one of another version
 */
export type ServerFaultCode = 'PARLEY_AWAY' | 'PARLEY_UNSURE' | 'PARLEY_TOKEN' | 'PARLEY_PROTOCOL'

/** A server that does not answer, or not as it should. */
export class ServerFault extends Error {
  readonly code: ServerFaultCode
  constructor(code: ServerFaultCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** What SQLite at the server refused, with its code and its own words: those that the embedded engine throws. */
export class StatementError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message.replace(/^SQLite (input )?error: |^SQL input error: | \(at offset \d+\)$/g, ''))
    this.code = code
  }
}
