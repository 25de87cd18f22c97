import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { openEmbedded } from '@/db/engine/embedded'
import { VIEWS } from '@/db/triggers'
import { seed } from './support/libraries'
import { startServer } from './support/server'
import { expect, test } from './support/test'

const get = (request: APIRequestContext, url: string, tag?: string) =>
  request.get(url, { headers: tag === undefined ? {} : { 'if-none-match': tag } })

/** The status that the server itself gave, which the browser hides where it shows what it kept. */
async function statusesOf(page: Page): Promise<number[]> {
  const statuses: number[] = []
  const session = await page.context().newCDPSession(page)
  const documents = new Set<string>()
  session.on('Network.requestWillBeSent', ({ type, requestId }) => type === 'Document' && documents.add(requestId))
  session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    if (documents.has(requestId)) statuses.push(statusCode)
  })
  await session.send('Network.enable')
  return statuses
}

test('a page seen before is asked for again, not sent again, and works as before', async ({ page, nasty }) => {
  const statuses = await statusesOf(page)
  for (let visit = 0; visit < 2; visit++) {
    await page.goto(`${nasty}/compare`)
    // Scripts listen a moment after the page is there.
    await expect(async () => {
      await page.keyboard.press('/')
      await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused({ timeout: 500 })
    }).toPass({ timeout: 10_000 })
    await page.goto(`${nasty}/codebook`)
  }
  expect(statuses).toEqual([200, 200, 304, 304])
})

test('files and pages say by which data they were made; nothing of whoever edits is kept', async ({
  request,
  nasty,
}) => {
  for (const path of ['/', '/compare.csv', '/positions.json?side=for', '/topics', '/sources']) {
    const first = await get(request, nasty + path)
    expect(first.headers()['cache-control'], path).toBe('private, no-cache')
    const tag = first.headers().etag
    expect(tag, path).toMatch(/^W\/"\d+-[\w-]+"$/)
    const second = await get(request, nasty + path, `"other", ${tag}`)
    expect(second.status(), path).toBe(304)
    // A policy would name another nonce than the page that is shown again.
    expect(second.headers()['content-security-policy'], path).toBeUndefined()
    expect((await get(request, nasty + path, 'W/"1-other"')).status(), path).toBe(200)
  }
  const personal = ['/edit/topic/easing-the-ban', '/history/topic/easing-the-ban', '/sources/new']
  for (const path of [...personal, '/sources/coastal-law-center-2018/edit']) {
    const answer = await get(request, nasty + path)
    expect(answer.headers()['cache-control'], path).toContain('no-store')
    expect(answer.headers().etag, path).toBeUndefined()
  }
  expect((await get(request, `${nasty}/topics/never-heard-of`)).headers().etag).toBeUndefined()
})

test('a file keeps the policy under which nothing in it runs', async ({ request, nasty }) => {
  for (const path of ['/compare.html', '/topics/easing-the-ban.svg'])
    expect((await get(request, nasty + path)).headers()['content-security-policy'], path).toContain(
      "default-src 'none'",
    )
})

test('pages and files travel compressed', async ({ request, nasty }) => {
  for (const path of ['/compare', '/compare.csv', '/positions.json'])
    expect((await get(request, nasty + path)).headers()['content-encoding'], path).toBe('gzip')
})

test('an edit makes every kept page stale', async ({ page, request, desk }) => {
  const tag = (await get(request, `${desk}/compare`)).headers().etag
  await page.goto(`${desk}/edit/summit/harbor-talks-two`)
  await page.getByLabel('Place').fill('Eastgate')
  await page.getByLabel('Changed by').fill('Ada Coder')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  const after = await get(request, `${desk}/compare`, tag)
  expect(after.status()).toBe(200)
  expect(after.headers().etag).not.toBe(tag)
})

test('a page that broke is not taken for the good one once the fault is mended', async ({ request, watch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-caching-'))
  const file = join(folder, 'parley.db')
  seed(file, [])
  const server = await startServer(file)
  const engine = openEmbedded(file)
  try {
    await engine.run({ sql: 'drop view holding', params: [] })
    const broken = await get(request, `${server.url}/compare`)
    // A part of the database that is missing is told as a fault of the database.
    expect(broken.status()).toBe(503)
    await engine.run({ sql: VIEWS.holding ?? '', params: [] })
    expect((await get(request, `${server.url}/compare`, broken.headers().etag)).status()).toBe(200)
  } finally {
    engine.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  expect(watch.problems()).toEqual([])
})

test('a page kept for its text is not taken for its data, nor for another encoding', async ({ request, nasty }) => {
  const variants: Record<string, string>[] = [
    {},
    { 'accept-encoding': 'identity' },
    { rsc: '1' },
    { via: '1.1 proxy.example' },
    { cookie: 'parley-coder=Ada' },
  ]
  const tags = new Map<string, object>()
  for (const headers of variants) {
    const tag = (await request.get(`${nasty}/compare?_rsc=x`, { headers, maxRedirects: 0 })).headers().etag ?? ''
    expect(tags.get(tag), JSON.stringify(headers)).toBeUndefined()
    tags.set(tag, headers)
  }
  expect(tags.size).toBe(variants.length)
})
