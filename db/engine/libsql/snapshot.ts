import type { Engine, Statement } from '../engine'
import { rowsOf } from './answer'
import type { Pipeline } from './pipeline'
import type { StreamAnswer, StreamRequest } from './protocol'
import { assertOnlyReads } from './reads'
import { plain, toWireStatement } from './transaction'

/** Milliseconds between signs of life: the server closes a stream that is silent for 10 s. */
const SIGN_OF_LIFE = 3_000

type Options = {
  /** The place in the log that the snapshot must have reached. */
  place: { replication_index?: string }
  /** Milliseconds that one query may take. */
  deadline: number
}

/**
 * Opens a stream of its own at the server and holds a read transaction in it, until it is closed. Its requests follow
 * each other: each names the baton that the one before it was answered with.
 */
export async function openSnapshot(engine: Engine, pipeline: Pipeline, { place, deadline }: Options): Promise<Engine> {
  let baton: string | undefined
  let before: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const ask = (request: StreamRequest): Promise<StreamAnswer> => {
    waiting += 1
    const answered = before.then(() => pipeline.send([request], { baton, writes: false, deadline }))
    before = answered.then(
      (answer) => {
        baton = answer.baton
        waiting -= 1
      },
      () => {
        waiting -= 1
      },
    )
    return answered
  }
  const batch = async (statements: Statement[]) => {
    assertOnlyReads(statements)
    const steps = statements.map((statement) => ({ stmt: toWireStatement(statement) }))
    return rowsOf(statements, 0, await ask({ type: 'batch', batch: { steps } }))
  }
  // A first read, because `begin` alone does not fix the state that the transaction sees.
  const begin = ['begin transaction readonly', 'select 1 from sqlite_schema limit 1'].map((sql) => ({
    stmt: plain(sql),
  }))
  rowsOf([], 0, await ask({ type: 'batch', batch: { steps: begin, ...place } }))
  const alive = setInterval(() => {
    if (waiting === 0) batch([{ sql: 'select 1', params: [] }]).catch(() => clearInterval(alive))
  }, SIGN_OF_LIFE)
  alive.unref()
  const snapshot: Engine = {
    ...engine,
    run: async (statement) => (await batch([statement]))[0] ?? { rows: [] },
    batch,
    get background() {
      return snapshot
    },
    close: () => {
      clearInterval(alive)
      ask({ type: 'close' }).catch(() => undefined)
    },
  }
  return snapshot
}
