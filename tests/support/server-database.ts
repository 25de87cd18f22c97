import { randomUUID } from 'node:crypto'
import type { Engine, Rows, Statement } from '@/db/engine/engine'
import { rowsOf } from '@/db/engine/libsql/answer'
import { openLibsql } from '@/db/engine/libsql/engine'
import { openPipeline } from '@/db/engine/libsql/pipeline'
import { plain, toWireStatement } from '@/db/engine/libsql/transaction'
import { migrate } from '@/db/migrate'

/*
 * Databases of tests behind a libSQL server, each a namespace of one that `tests/primary/one-server.ts` has started.
 */

/** Where that server is; undefined where tests run on the embedded engine. */
export type TestServer = { port: number; admin: string }

export function findTestServer(): TestServer | undefined {
  const set = process.env.PARLEY_TEST_SERVER
  return set ? (JSON.parse(set) as TestServer) : undefined
}

/** The namespace that all others are copies of: migrating each would take longer than most tests. */
export const TEMPLATE = 'template'

/** A fresh, migrated database at the server. */
export async function freshServerDatabase(server: TestServer): Promise<Engine> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  await administer(server, `${TEMPLATE}/fork/${name}`)
  return withTransactionsByHand(server, name)
}

export async function makeTemplate(server: TestServer): Promise<void> {
  await administer(server, `${TEMPLATE}/create`, '{}')
  const engine = openLibsql(addressOf(server, TEMPLATE))
  await migrate(engine, 'db/migrations')
  engine.close()
}

async function administer({ admin }: TestServer, path: string, body?: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const done = await fetch(`${admin}/v1/namespaces/${path}`, { method: 'POST', headers, ...(body ? { body } : {}) })
  if (!done.ok) throw new Error(`The server refused ${path}: ${done.status} ${await done.text()}`)
}

const addressOf = ({ port }: TestServer, namespace: string) =>
  ({ kind: 'libsql', url: `http://${namespace}.localhost:${port}` }) as const

/**
 * The engine as Parley has it, except between a `begin` and a `rollback` that a test runs by hand: these need one
 * stream at the server, which Parley never holds for a write.
 */
function withTransactionsByHand(server: TestServer, namespace: string): Engine {
  const engine = openLibsql(addressOf(server, namespace))
  const held = heldStream(server, namespace)
  let open = false
  const batch = async (statements: Statement[]): Promise<Rows[]> => {
    if (!open) return engine.batch(statements)
    await held.send([plain('savepoint of_batch')])
    try {
      const rows = await held.run(statements)
      await held.send([plain('release of_batch')])
      return rows
    } catch (error) {
      await held.send([plain('rollback to of_batch'), plain('release of_batch')])
      throw error
    }
  }
  const wrapped: Engine = {
    ...engine,
    async run(statement) {
      const [word] = /^\w+$/.exec(statement.sql.trim()) ?? []
      if (word === 'begin') open = true
      if (!open) return engine.run(statement)
      const [rows] = await held.run([statement])
      if (word === 'rollback' || word === 'commit') open = false
      return rows ?? { rows: [] }
    },
    batch,
    get background() {
      return wrapped
    },
  }
  return wrapped
}

function heldStream(server: TestServer, namespace: string) {
  const pipeline = openPipeline(addressOf(server, namespace))
  let baton: string | undefined
  let before: Promise<unknown> = Promise.resolve()
  const send = (statements: ReturnType<typeof plain>[]) => {
    // A step runs where the one before it succeeded, as statements of an embedded batch do.
    const steps = statements.map((stmt, index) =>
      index === 0 ? { stmt } : { stmt, condition: { type: 'ok' as const, step: index - 1 } },
    )
    const sent = before.then(() =>
      pipeline.send([{ type: 'batch', batch: { steps } }], { baton, writes: true, deadline: 30_000 }),
    )
    before = sent.then(
      (answer) => {
        baton = answer.baton
      },
      () => undefined,
    )
    return sent
  }
  const run = async (statements: Statement[]) => rowsOf(statements, 0, await send(statements.map(toWireStatement)))
  return { send, run }
}
