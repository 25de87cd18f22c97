import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setDatabase } from '@/app/database'
import { GET as exportView } from '@/app/export/[format]/[...view]/route'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { migrate } from '@/db/migrate'
import { bundle } from '@/scripts/bundle.mjs'
import { exportLibrary } from '../fixtures/export-library'
import { freshFolder } from '../support/folders'
import { libraryFile } from '../support/library-file'
import { ORIGIN } from '../support/served'

let engine: Engine
beforeAll(async () => {
  await bundle(['writer'])
  engine = openEmbedded(join(freshFolder(), 'library.db'))
  await migrate(engine, 'db/migrations')
  const db = connect(engine)
  await loadBundle(db, exportLibrary({ positions: 2_600, claims: 1 }), { by: 'test', at: '2026-01-01T00:00:00Z' })
  setDatabase(db)
}, 120_000)
afterAll(() => engine.close())

const ask = (method = 'GET') =>
  exportView(new Request(`${ORIGIN}/positions.csv`, { method }), {
    params: Promise.resolve({ format: 'csv', view: ['positions'] }),
  })

test('a long list leaves while it is written', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  const lines = (await answer.text()).trimEnd().split('\r\n')
  expect(lines.length).toBeGreaterThan(1_000)
})

test.each(['datapackage.zip', 'sqlite', 'json'])('a large library leaves as %s from another thread', async (format) => {
  const params = Promise.resolve({ format, view: ['library'] })
  const answer = await exportView(new Request(`${ORIGIN}/library.${format}`), { params })
  expect(answer.status).toBe(200)
  expect(Buffer.from(await answer.arrayBuffer()).equals(await libraryFile(connect(engine), format))).toBe(true)
})

test('its head can be had alone', async () => {
  const answer = await ask('HEAD')
  expect([answer.status, answer.body]).toEqual([200, null])
  expect(answer.headers.get('content-disposition')).toContain('.csv')
})

test('with too many at once, the next one is asked to come back', async () => {
  const answers: Response[] = []
  let next = await ask()
  while (next.ok && answers.length < 10) {
    answers.push(next)
    next = await ask()
  }
  expect([next.status, next.headers.get('retry-after'), next.headers.get('etag')]).toEqual([503, '60', null])
  await Promise.all(answers.map(({ body }) => body?.cancel()))
})
