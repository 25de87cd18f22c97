import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { migrate } from '@/db/migrate'
import { findLastRevision } from '@/db/queries/library/data-version'
import { findBundle } from '@/db/queries/records/bundle'
import { schemaCheck } from '@/db/replica/schema-fault'
import { serializeBundle } from '@/lib/bundle/serialize'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshPrimary, type TestPrimary } from '../support/primary'
import { freshReplica, readReplica, type TestReplica, until, values } from './replica'

// What a follower copies, and that whoever reads the file meanwhile never sees a part of a write.

let primary: TestPrimary
let writer: Engine
const opened: Engine[] = []
const replicas: TestReplica[] = []

beforeAll(async () => {
  primary = await freshPrimary()
  writer = openLibsql(primary.address)
  await migrate(writer, 'db/migrations')
  await loadBundle(connect(writer), nastyLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
}, 60_000)
afterEach(() => {
  for (const engine of opened.splice(0)) engine.close()
  for (const { following } of replicas.splice(0)) following.stop()
})
afterAll(async () => {
  writer?.close()
  await primary?.stop()
})

async function open(): Promise<TestReplica & { engine: Engine }> {
  const replica = await freshReplica(primary.address.url)
  const engine = readReplica(replica.file)
  replicas.push(replica)
  opened.push(engine)
  return { ...replica, engine }
}
const text = async (engine: Engine) => serializeBundle((await findBundle(connect(engine))) ?? expect.fail())

/** Two rows in one transaction: whoever sees one and not the other sees a part of a write. */
const writePair = (name: string) =>
  writer.batch(
    ['a', 'b'].map((end) => ({ sql: 'insert into migration values (?, 0)', params: [`pair ${name}${end}`] })),
  )
const countHalves = async (engine: Engine): Promise<number> =>
  Number((await values(engine, `select count(*) from migration where hash like 'pair %'`))[0]?.[0])

test('a replica file has the whole library, belongs to its owner alone, and is only read', async () => {
  const { file, engine } = await open()
  expect(await text(engine)).toBe(await text(writer))
  for (const ending of ['', '-wal', '-shm', '-client_wal_index', '-synced', '-follower'])
    expect(statSync(file + ending).mode & 0o077, ending).toBe(0)
  await expect(engine.run({ sql: 'delete from position', params: [] })).rejects.toMatchObject({
    code: 'SQLITE_READONLY',
  })
  expect(await schemaCheck()(engine)).toBeUndefined()
})

test('replica files of one primary give a state of the library the same name', async () => {
  const [one, other] = [await open(), await open()].map(({ engine }) => findLastRevision(connect(engine)))
  expect(await one).toEqual(await other)
})

test('writes arrive whole, and a snapshot that is held meanwhile stays as it was', async () => {
  const { engine } = await open()
  const before = await countHalves(engine)
  const snapshot = await engine.snapshot()
  opened.push(snapshot)
  for (let written = 0; written < 30; written++) {
    await writePair(`snapshot ${written}`)
    expect((await countHalves(engine)) % 2).toBe(0)
    expect(await countHalves(snapshot)).toBe(before)
    await sleep(15)
  }
  await until(async () => (await countHalves(engine)) === before + 60)
  expect(await countHalves(snapshot)).toBe(before)
  expect(await values(engine, 'pragma quick_check')).toEqual([['ok']])
})

test('killed in mid-copy again and again, a follower goes on where it was', async () => {
  const { engine, said, following } = await open()
  const before = await countHalves(engine)
  for (let round = 1; round <= 5; round++) {
    for (let written = 0; written < 10; written++) await writePair(`killed ${round} ${written}`)
    await until(() => following.pid !== undefined)
    process.kill(following.pid ?? expect.fail(), 'SIGKILL')
    expect((await countHalves(engine)) % 2).toBe(0)
    await until(async () => (await countHalves(engine)) === before + 20 * round)
  }
  expect(await values(engine, 'pragma integrity_check')).toEqual([['ok']])
  expect(said.filter((line) => line.includes('SIGKILL')).length).toBeGreaterThanOrEqual(4)
})

test('with the primary killed reading goes on and words say so once; when it is back, it is caught up with', async () => {
  const { engine, said } = await open()
  const before = await text(engine)
  await primary.kill()
  try {
    await until(() => said.some((line) => line.includes('does not answer')))
    expect(await text(engine)).toBe(before)
    await sleep(1_500)
    expect(said.filter((line) => line.includes('does not answer'))).toHaveLength(1)
  } finally {
    await primary.restart()
  }
  await writePair('back')
  await until(async () => (await values(engine, `select 1 from migration where hash = 'pair backa'`)).length === 1)
  await until(() => said.some((line) => line.includes('answers again')))
  expect(await text(engine)).toBe(before)
})
