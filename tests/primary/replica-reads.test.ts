import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibsql } from '@/db/engine/libsql/engine'
import { freshPrimary, type TestPrimary } from '../support/primary'

// A replica that is a server lags behind its primary; whoever writes through it sees his own write all the same.

let primary: TestPrimary
let replica: TestPrimary
beforeAll(async () => {
  primary = await freshPrimary()
  replica = await freshPrimary({ replicaOf: primary.replication })
})
afterAll(async () => {
  await replica?.stop()
  await primary?.stop()
})

test('nobody sees his own page stale, nor does a worker that his page starts', { timeout: 60_000 }, async () => {
  const engine = openLibsql(replica.address)
  await engine.run({ sql: 'create table entry (a integer primary key)', params: [] })
  const last = async (on = engine) =>
    (await on.run({ sql: 'select max(a) from entry', params: [], method: 'values' })).rows[0]?.[0]
  const stale: number[] = []
  for (let a = 1; a <= 60; a += 1) {
    await engine.batch([{ sql: 'insert into entry values (?)', params: [a] }])
    const worker = openLibsql(engine.address.kind === 'libsql' ? engine.address : replica.address)
    const snapshot = await engine.snapshot()
    if ((await last()) !== a || (await last(worker)) !== a || (await last(snapshot)) !== a) stale.push(a)
    snapshot.close()
    worker.close()
  }
  expect(stale).toEqual([])
  engine.close()
})

test('a snapshot lives on while nothing is read from it', { timeout: 60_000 }, async () => {
  const engine = openLibsql(primary.address)
  await engine.run({ sql: 'create table kept (a)', params: [] })
  const count = (on = engine) => on.run({ sql: 'select count(*) from kept', params: [], method: 'values' })
  const snapshot = await engine.snapshot()
  await engine.run({ sql: 'insert into kept values (1)', params: [] })
  // The server ends a stream after 10 s of silence.
  await sleep(12_500)
  expect((await count(snapshot)).rows).toEqual([[0]])
  await expect(snapshot.run({ sql: 'select missing', params: [] })).rejects.toThrow('no such column: missing')
  await expect(snapshot.run({ sql: 'not sql', params: [] })).rejects.toThrow()
  expect((await count(snapshot)).rows).toEqual([[0]])
  expect((await count()).rows).toEqual([[1]])
  snapshot.close()
  engine.close()
})

test.skipIf(process.platform !== 'linux')(
  'a server that takes a request and never answers is given up after a while',
  { timeout: 60_000 },
  async () => {
    const engine = openLibsql(primary.address, { patience: 1_500 })
    await engine.run({ sql: 'create table slow (a)', params: [] })
    process.kill(primary.pid, 'SIGSTOP')
    try {
      await stopped(primary.pid)
      await expect(engine.run({ sql: 'insert into slow values (1)', params: [] })).rejects.toMatchObject({
        code: 'PARLEY_UNSURE',
      })
    } finally {
      process.kill(primary.pid, 'SIGCONT')
      engine.close()
    }
  },
)

/** Resolves once no thread of a process runs any more: the signal takes a moment to reach them all. */
async function stopped(pid: number): Promise<void> {
  const threads = () => readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/stat`)
  const isStopped = (file: string) => / T /.test(readFileSync(file, 'utf8').replace(/\(.*\)/, ''))
  while (!threads().every(isStopped)) await sleep(10)
}
