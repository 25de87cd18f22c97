import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findNginx, startNginx } from '@/tests/support/nginx'
import { seed } from './support/libraries'
import { freePort, type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// A server that only reads: what shared caches may keep, in a browser and behind nginx.

let folder: string
let server: Server
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-shared-'))
  seed(join(folder, 'parley.db'))
  server = await startServer(join(folder, 'parley.db'), { PARLEY_BOUND: '0.0.0.0' })
})
test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const PATHS = [
  '/',
  '/compare',
  '/positions',
  '/topics/sanctions-relief',
  '/actors/bruce-klingner',
  '/agreement',
  '/api',
]

test('pages are the same for everybody, name no nonce, and their scripts run', async ({ page, request }) => {
  for (const path of PATHS) {
    const answer = await request.get(server.url + path, { headers: { cookie: 'parley-coder=Ada' } })
    expect(answer.headers()['cache-control'], path).toContain('public, max-age=0, s-maxage=1')
    expect(answer.headers()['content-security-policy'], path).toMatch(/script-src 'self'( 'sha256-[\w+/]{43}=')+;/)
    expect(answer.headers()['content-security-policy'], path).not.toContain('nonce')
    // What the policy forbids is an error of the page, which the test would see.
    await page.goto(server.url + path)
    await expect(async () => {
      await page.keyboard.press('/')
      await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused({ timeout: 500 })
    }).toPass({ timeout: 10_000 })
  }
})

test('a script that got into a page does not run', async ({ page, watch }) => {
  watch.allowError(/Content Security Policy/)
  await page.goto(`${server.url}/codebook`)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.got = true'
    document.body.append(script)
    return 'got' in window
  })
  expect(ran).toBe(false)
})

test('nothing of an editor is ever for a shared cache', async ({ request, nasty }) => {
  for (const path of [
    ...PATHS.filter((path) => !/klingner|sanctions/.test(path)),
    '/compare.csv',
    '/history',
    '/import',
  ])
    for (const headers of [{}, { via: '1.1 proxy' }, { 'x-forwarded-for': '192.0.2.1' }] as Record<string, string>[])
      expect((await request.get(nasty + path, { headers })).headers()['cache-control'], path).toMatch(/^private/)
  for (const path of ['/history', '/edit/topic/sanctions-relief', '/sources/new', '/topics/never-heard-of'])
    expect((await request.get(server.url + path)).headers()['cache-control'] ?? 'not kept', path).not.toContain(
      'public',
    )
})

test('nginx keeps what may be kept, and shows it while the app is gone', async ({ request }) => {
  const binary = findNginx()
  test.skip(!binary, 'nginx is not installed here')
  const own = await startServer(join(folder, 'parley.db'), { PARLEY_BOUND: '0.0.0.0' })
  const nginx = await startNginx(binary ?? '', join(folder, 'nginx'), own.url, await freePort())
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await request.get(nginx.url + path, { headers })
    return {
      status: answer.status(),
      headers: answer.headers(),
      body: await answer.text(),
      cache: answer.headers()['x-cache'],
    }
  }
  try {
    const first = await ask('/compare')
    expect(first.cache).toBe('MISS')
    const second = await ask('/compare', { cookie: 'parley-coder=Ada', rsc: '1' })
    expect(second.cache).toMatch(/HIT|UPDATING|STALE|REVALIDATED/)
    expect(second.body).toBe(first.body)
    expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    expect((await ask('/compare', { 'accept-encoding': 'identity' })).headers['content-encoding']).toBeUndefined()
    expect((await ask('/compare', { 'accept-encoding': 'br, gzip;q=0.5' })).headers['content-encoding']).toBe('gzip')
    expect((await ask('/compare', { 'if-none-match': first.headers.etag ?? '' })).status).toBe(304)
    for (const path of ['/compare.csv', '/positions.json', '/embed/compare']) {
      await ask(path)
      expect((await ask(path)).cache, path).toMatch(/HIT|UPDATING|STALE|REVALIDATED/)
    }
    for (const path of ['/history', '/edit/topic/sanctions-relief', '/topics/never-heard-of', '/no-such-page'])
      for (const answer of [await ask(path), await ask(path)]) expect(answer.cache, path).toMatch(/MISS|EXPIRED/)
    const form = await request.post(`${nginx.url}/write/records`, { form: { a: 'b' } })
    expect(form.status()).toBeGreaterThanOrEqual(400)

    await own.stop()
    await sleep(1_500)
    const gone = await ask('/compare')
    expect(gone.status).toBe(200)
    expect(gone.cache).toBe('STALE')
    expect(gone.body).toBe(first.body)
    expect((await ask('/claims')).status).toBe(502)
  } finally {
    await nginx.stop()
    await own.stop()
  }
})
