import type { Rows, Statement } from '../engine'
import { ServerFault } from './fault'
import { type BatchResult, type StreamAnswer, statementError } from './protocol'
import { fromWire } from './value'

/**
 * The rows of each statement. `first` is the step of the first one.
 * @throws {StatementError} where any step failed
 */
export function rowsOf(statements: Statement[], first: number, answer: StreamAnswer): Rows[] {
  const result = batchOf(answer)
  throwFirst(result)
  return statements.map(({ method }, index) => {
    const rows = (result.step_results[first + index]?.rows ?? []).map((row) => row.map(fromWire))
    // biome-ignore lint/suspicious/noExplicitAny: one row or none, see Rows
    return { rows: method === 'get' ? (rows[0] as any) : rows }
  })
}

/**
 * @throws {StatementError} where nothing of the batch was run
 * @throws {ServerFault} for an answer without the result that was asked for
 */
export function batchOf({ batch, error }: StreamAnswer): BatchResult {
  if (error) throw error
  if (!batch) throw new ServerFault('PARLEY_PROTOCOL', 'The server gave no result.')
  return batch
}

/** @throws {StatementError} what failed first: what follows from it says less */
export function throwFirst({ step_errors }: BatchResult): void {
  const failed = step_errors.find((error) => error !== null)
  if (failed) throw statementError(failed)
}
