import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { migrate } from '@/db/migrate'
import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { freshPrimary, type TestPrimary } from '../support/primary'

let primary: TestPrimary
let engine: Engine
beforeAll(async () => {
  primary = await freshPrimary()
  engine = openLibsql(primary.address)
})
afterAll(async () => {
  engine?.close()
  await primary?.stop()
})

test('three that start together migrate once', async () => {
  const engines = [openLibsql(primary.address), openLibsql(primary.address), openLibsql(primary.address)]
  await Promise.all(engines.map((one) => migrate(one, 'db/migrations')))
  for (const one of engines) one.close()
})

test('a library comes back as it went in', async () => {
  const bundle = nastyLibrary()
  const db = connect(engine)
  await loadBundle(db, bundle, { by: 'test', at: '2026-01-01T00:00:00Z' })
  const embedded = (await freshDatabase(bundle)).db
  const text = async (from: typeof db) => serializeBundle((await findBundle(from)) ?? expect.fail())
  expect(await text(db)).toBe(await text(embedded))
})

test('a database of another program is refused, and nothing is written to it', async () => {
  const other = await freshPrimary()
  const stranger = openLibsql(other.address)
  try {
    await stranger.run({ sql: 'create table mail (id integer primary key, hash text)', params: [] })
    await expect(migrate(stranger, 'db/migrations')).rejects.toMatchObject({ code: 'PARLEY_FOREIGN' })
    const { rows } = await stranger.run({ sql: 'select name from sqlite_schema', params: [], method: 'values' })
    expect(rows).toEqual([['mail']])
  } finally {
    stranger.close()
    await other.stop()
  }
})

test('a database of a newer version is refused', async () => {
  await engine.run({ sql: `insert into migration values ('of a later version', 4102444800000)`, params: [] })
  await expect(migrate(engine, 'db/migrations')).rejects.toMatchObject({ code: 'PARLEY_NEWER' })
  await engine.run({ sql: `delete from migration where created = 4102444800000`, params: [] })
})

test('a migration that breaks a reference changes nothing', async () => {
  const breaking = [{ sql: 'delete from actor where id = (select min(actor_id) from position)', params: [] }]
  const count = async () => (await engine.run({ sql: 'select count(*) from actor', params: [], method: 'values' })).rows
  const before = await count()
  await expect(engine.migrate(breaking)).rejects.toThrow(/breaks references of \w+ to actor; nothing was changed/)
  expect(await count()).toEqual(before)
  // Foreign keys are on again: for every stream at the server, and for the next migration.
  await expect(engine.batch(breaking)).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) })
})
