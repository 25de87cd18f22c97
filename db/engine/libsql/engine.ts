import type { Engine, ServerAddress, Statement } from '../engine'
import { batchOf, rowsOf, throwFirst } from './answer'
import { openPipeline } from './pipeline'
import type { BatchResult, StreamAnswer } from './protocol'
import { assertOnlyReads, onlyReads } from './reads'
import { retriedRead, retriedWrite } from './retried'
import { openSnapshot } from './snapshot'
import { type Transaction, toMigration, toStep, toTransaction } from './transaction'
import { fromWire } from './value'

export type LibsqlOptions = {
  readonly?: boolean
  /** Milliseconds that a write may take, the wait for another's write among them. */
  patience?: number
}

/** Milliseconds that a read may take: some over a whole library take seconds. */
const READ_DEADLINE = 30_000
/** Milliseconds that a write may take where nothing else is said. */
const WRITE_DEADLINE = 30_000

/**
 * A database behind a libSQL server, by Hrana 3 over HTTP. A query is one request, and so is a batch. What was written
 * or seen here is seen by the next query also at a replica: every answer names its place in the server's log, and the
 * next request asks for that place or a later one.
 */
export function openLibsql(
  address: ServerAddress,
  { readonly = false, patience = WRITE_DEADLINE }: LibsqlOptions = {},
): Engine {
  const pipeline = openPipeline(address)
  let seen = BigInt(address.seen ?? 0)
  const place = () => (seen > 0n ? { replication_index: String(seen) } : {})
  const send = async ({ steps }: Transaction, writes: boolean, deadline: number): Promise<StreamAnswer> => {
    const requests = [{ type: 'batch', batch: { steps, ...place() } } as const, { type: 'close' } as const]
    const answer = await pipeline.send(requests, { writes, deadline })
    const index = BigInt(answer.batch?.replication_index ?? 0)
    if (index > seen) seen = index
    return answer
  }
  const read = (statements: Statement[], transaction: Transaction) =>
    retriedRead(async () => rowsOf(statements, transaction.first, await send(transaction, false, READ_DEADLINE)))
  const write = (statements: Statement[], transaction: Transaction) =>
    retriedWrite(patience, async (left) => rowsOf(statements, transaction.first, await send(transaction, true, left)))
  const batch = async (statements: Statement[]) => {
    if (readonly) assertOnlyReads(statements)
    if (statements.length === 0) return []
    if (statements.every(({ sql }) => onlyReads(sql)))
      return read(statements, toTransaction(statements, 'begin transaction readonly'))
    return write(statements, toTransaction(statements, 'begin immediate'))
  }
  const engine: Engine = {
    get address() {
      return { ...address, seen: String(seen) }
    },
    async run(statement) {
      if (readonly) assertOnlyReads([statement])
      const [rows] = await (onlyReads(statement.sql) ? read : write)([statement], toStep(statement))
      return rows ?? { rows: [] }
    },
    batch,
    async rehearse(statements) {
      if (readonly) assertOnlyReads(statements)
      return write(statements, toTransaction(statements, 'begin immediate', 'rollback'))
    },
    async migrate(statements) {
      const migration = toMigration(statements)
      await retriedWrite(patience, async (left) =>
        throwBroken(batchOf(await send(migration, true, left)), migration.check),
      )
    },
    readOnly: () => openLibsql({ ...address, seen: String(seen) }, { readonly: true }),
    snapshot: () => openSnapshot(engine, pipeline, { place: place(), deadline: READ_DEADLINE }),
    // The server works in a process of its own: no query keeps this one from answering others.
    get background() {
      return engine
    },
    close: () => pipeline.close(),
  }
  return engine
}

/** @param check the step whose rows are the broken references */
function throwBroken(result: BatchResult, check: number): void {
  const [broken] = result.step_results[check]?.rows ?? []
  if (broken)
    throw new Error(
      `This migration breaks references of ${fromWire(broken[0])} to ${fromWire(broken[2])}; nothing was changed.`,
    )
  throwFirst(result)
}
