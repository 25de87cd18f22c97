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
