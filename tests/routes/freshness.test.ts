import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

describe('where nobody can edit', () => {
  const cachingOf = (path: string, headers: Record<string, string> = {}) =>
    cacheHeaders(new Request(`${ORIGIN}${path}`, { headers: { host: 'parley.example', ...headers } }))
  const WAYS: [string, Record<string, string>][] = [
    ['a copy of another machine’s library', { PARLEY_REPLICA_OF: 'http://primary.example' }],
    ['a server for others', { PARLEY_BOUND: '0.0.0.0' }],
    ['a server with a public address', { PARLEY_PUBLIC_URL: 'https://parley.example' }],
  ]
  beforeEach(() => void vi.stubEnv('PARLEY_ORIGIN', 'http://127.0.0.1:3000'))

  test.each(WAYS)('%s: pages and files are for shared caches, whoever asks', async (_, settings) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    for (const path of [
      '/',
      '/compare?actors=ada',
      '/compare.csv',
      '/positions.json',
      '/embed/compare',
      '/sample/topics',
    ]) {
      const caching = await cachingOf(path)
      expect(caching['cache-control'], path).toMatch(/^public, max-age=0, s-maxage=1, stale-while-revalidate=9/)
      expect(caching.vary, path).toBe('Accept-Encoding')
      expect(await cachingOf(path, { cookie: 'parley-coder=Ada', via: '1.1 proxy' }), path).toEqual(caching)
    }
    for (const path of ['/history', '/edit/topic/one', '/import', '/sources/new', '/sources/one/code'])
      expect((await cachingOf(path))['cache-control'], path).toBe('private, no-store')
    expect((await cachingOf('/topics', { 'x-parley-variant': 'rsc=1' }))['cache-control']).toBe('private, no-cache')
  })

  test('below another server than Parley’s own, pages keep their nonce and are one reader’s', async () => {
    vi.stubEnv('PARLEY_BOUND', '0.0.0.0')
    vi.stubEnv('PARLEY_ORIGIN', undefined)
    expect((await cachingOf('/'))['cache-control']).toBe('private, no-cache')
  })

  test('the tag is that of every machine that serves the same state, wherever each listens', async () => {
    vi.stubEnv('PARLEY_REPLICA_OF', 'http://primary.example')
    const tags = new Set<string | undefined>()
    for (const [bound, host] of [
      ['127.0.0.1', '127.0.0.1:3000'],
      ['0.0.0.0', 'one.example'],
      ['10.0.0.7', 'two.example'],
    ]) {
      vi.stubEnv('PARLEY_BOUND', bound)
      tags.add((await cachingOf('/compare', { host: host ?? '' })).etag)
    }
    expect(tags.size).toBe(1)
  })
})

test('where somebody may edit, no page and no file is for shared caches, whoever asks', async () => {
  vi.stubEnv('PARLEY_ORIGIN', 'http://127.0.0.1:3000')
  for (const path of ['/', '/compare.csv', '/positions.json', '/sample/topics', '/try/topics', '/edit/topic/one'])
    for (const headers of [{}, { 'x-parley-forwarded': 'yes' }, { host: 'parley.example' }] as Record<string, string>[])
      expect(
        (await cacheHeaders(new Request(`${ORIGIN}${path}`, { headers: { host: '127.0.0.1:3000', ...headers } })))[
          'cache-control'
        ],
        path,
      ).toMatch(/^private/)
})
