import { copyFileSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { databaseAddress } from '@/db/location'
import { migrate } from '@/db/migrate'
import { findLateness } from '@/db/replica/lateness'
import { schemaCheck } from '@/db/replica/schema-fault'
import { freshFolder } from '../support/folders'
import { freshPrimary, type TestPrimary } from '../support/primary'
import { freshReplica, readReplica, type TestReplica, until, values } from './replica'

// What a replica file is not made of, and what is said where it cannot be read as it is.

let primary: TestPrimary
let writer: Engine
const replicas: TestReplica[] = []

beforeAll(async () => {
  primary = await freshPrimary()
  writer = openLibsql(primary.address)
  await migrate(writer, 'db/migrations')
}, 60_000)
afterEach(() => {
  for (const { following } of replicas.splice(0)) following.stop()
})
afterAll(async () => {
  writer?.close()
  await primary?.stop()
})

async function open(file?: string): Promise<TestReplica & { engine: Engine }> {
  const replica = await freshReplica(primary.address.url, file)
  replicas.push(replica)
  return { ...replica, engine: readReplica(replica.file) }
}

test('a copy that was not brought up to date for a while says since when', async () => {
  const { file, engine, following } = await open()
  expect(findLateness(connect(engine))).toBeUndefined()
  following.stop()
  const then = new Date('2026-01-02T03:04:05Z')
  utimesSync(`${file}-synced`, then, then)
  expect(findLateness(connect(engine))).toBe(then.toISOString())
  const own = openEmbedded(file, { readonly: true })
  expect(findLateness(connect(own))).toBeUndefined()
  for (const one of [engine, own]) one.close()
})

test('several servers of one machine fill a file by turns', async () => {
  const first = await open()
  const second = await open(first.file)
  first.following.stop()
  await writer.run({ sql: `insert into migration values ('by turns', 0)`, params: [] })
  await until(async () => (await values(second.engine, `select 1 from migration where hash = 'by turns'`)).length === 1)
  for (const { engine } of [first, second]) engine.close()
})

test('a library of its own is never filled', async () => {
  const file = join(freshFolder(), 'own.db')
  const own = openEmbedded(file)
  await migrate(own, 'db/migrations')
  await own.run({ sql: 'pragma wal_checkpoint(truncate)', params: [] })
  own.close()
  copyFileSync(file, `${file}.before`)
  await expect(open(file)).rejects.toThrow(`${file} is a library of its own and no copy`)
  expect(readFileSync(file).equals(readFileSync(`${file}.before`))).toBe(true)
})

test('a library of another version is told, until it is of this one', async () => {
  const { engine } = await open()
  const check = schemaCheck()
  const found = (words: string) => until(async () => (await check(engine))?.startsWith(words) === true)
  const write = (sql: string, ...params: unknown[]) => writer.run({ sql, params })

  await write(`insert into migration values ('of a later version', 99)`)
  await found('was written by a newer version')
  await write(`delete from migration where hash = 'of a later version'`)
  await until(async () => (await check(engine)) === undefined)

  const [[objects] = []] = await values(writer, `select hash from migration where hash like 'objects %'`)
  await write(`update migration set hash = 'objects of another version' where hash = ?`, objects)
  await found('has not been opened by this version')
  await write(`update migration set hash = ? where hash = 'objects of another version'`, objects)
  await until(async () => (await check(engine)) === undefined)
  engine.close()
})

test('a primary without a library is told', async () => {
  const empty = await freshPrimary()
  const replica = await freshReplica(empty.address.url)
  replicas.push(replica)
  const engine = readReplica(replica.file)
  expect(await schemaCheck()(engine)).toContain('has not been opened by this version')
  engine.close()
  await empty.stop()
})

test('what is copied is a server, and the copy a file', () => {
  const settings = (more: Record<string, string>) => ({ NODE_ENV: 'test' as const, ...more })
  const replicaOf = 'http://primary.example:8080'
  expect(databaseAddress(settings({ PARLEY_REPLICA_OF: replicaOf, PARLEY_DB: 'copy.db' }))).toEqual({
    ...{ kind: 'embedded', file: 'copy.db', replicaOf },
  })
  expect(databaseAddress(settings({ PARLEY_REPLICA_OF: replicaOf }))).toMatchObject({ file: 'data/replica.db' })
  for (const [more, words] of [
    [{ PARLEY_REPLICA_OF: 'primary.db' }, 'PARLEY_REPLICA_OF is not an address'],
    [{ PARLEY_REPLICA_OF: 'http://ada:secret@primary.example' }, 'PARLEY_REPLICA_OF names a user or password'],
    [{ PARLEY_REPLICA_OF: replicaOf, PARLEY_DB: replicaOf }, 'must be the file of the copy'],
  ] as const)
    expect(() => databaseAddress(settings(more))).toThrow(words)
})
