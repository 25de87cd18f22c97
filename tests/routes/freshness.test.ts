import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setDatabase } from '@/app/database'
import { noteFault } from '@/app/faults'
import { cacheHeaders, isUnchanged } from '@/app/freshness'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { migrate } from '@/db/migrate'
import { smallLibrary } from '../fixtures/small'
import { freshFolder } from '../support/folders'
import { ORIGIN } from '../support/served'

const engines: Engine[] = []
/** Serves a library in a file of its own, loaded at the same instant each time. */
async function serveLibrary(): Promise<void> {
  const engine = openEmbedded(`${freshFolder()}/library.db`)
  engines.push(engine)
  await migrate(engine, 'db/migrations')
  await loadBundle(connect(engine), smallLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
  setDatabase(connect(engine))
}
beforeEach(async () => {
  vi.stubEnv('PARLEY_BOUND', '127.0.0.1')
  await serveLibrary()
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const engine of engines.splice(0)) engine.close()
})

const request = (headers: Record<string, string> = {}) =>
  new Request(`${ORIGIN}/compare`, { headers: { host: '127.0.0.1:3000', 'accept-encoding': 'gzip', ...headers } })
const tagOf = async (headers?: Record<string, string>) => (await cacheHeaders(request(headers))).etag ?? ''

test('each variant of a page has a tag of its own, the same each time', async () => {
  const ways: [string, () => Promise<string>][] = [
    ['plain', () => tagOf()],
    ['not compressed', () => tagOf({ 'accept-encoding': 'identity' })],
    ['data for scripts', () => tagOf({ 'x-parley-variant': 'rsc=1' })],
    ['data fetched ahead', () => tagOf({ 'x-parley-variant': 'rsc=1 next-router-prefetch=1' })],
    ['through a proxy', () => tagOf({ 'x-parley-forwarded': 'yes' })],
    ['by another name', () => tagOf({ host: 'parley.example' })],
    ['signed forms', () => tagOf({ cookie: 'parley-coder=Ada' })],
    ['signed by another', () => tagOf({ cookie: 'parley-coder=Eva' })],
    ...(['PARLEY_MARKUP', 'PARLEY_PUBLIC_URL', 'PARLEY_BOUND', 'PARLEY_BUILD'] as const).map(
      (name): [string, () => Promise<string>] => [
        name,
        async () => {
          const before = process.env[name]
          vi.stubEnv(name, 'react')
          const tag = await tagOf()
          vi.stubEnv(name, before)
          return tag
        },
      ],
    ),
  ]
  const seen = new Map<string, string>()
  for (const [way, ask] of ways) {
    const tag = await ask()
    expect(await ask(), way).toBe(tag)
    expect(seen.get(tag), way).toBeUndefined()
    seen.set(tag, way)
  }
  noteFault()
  expect(seen.has(await tagOf()), 'after a fault').toBe(false)
  await serveLibrary()
  expect(seen.has(await tagOf()), 'another database in the same state').toBe(false)
})

test('a tag is current for its own variant alone', async () => {
  const caching = await cacheHeaders(request())
  const asks = (headers: Record<string, string>) => request({ ...headers, 'if-none-match': caching.etag ?? '' })
  expect(isUnchanged(asks({}), await cacheHeaders(asks({})))).toBe(true)
  const other = { 'accept-encoding': 'identity' }
  expect(isUnchanged(asks(other), await cacheHeaders(asks(other)))).toBe(false)
})
