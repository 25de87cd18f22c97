import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { isForEditing } from '@/lib/editing/addresses'
import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { exportBundle, seed } from './support/libraries'
import { PAGES } from './support/pages'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// The sample at /sample and the trial at /try: libraries of their own beside the user's.

/** Addresses on the page that lead out of a library, those left out that are meant to. */
const leading = (page: Page, base: string) =>
  page.evaluate((base) => {
    const found = [...document.querySelectorAll('a[href], form[action], [formaction]')]
      .filter((element) => !element.closest('[data-outside]'))
      .map((element) => ['href', 'action', 'formaction'].map((name) => element.getAttribute(name)).find(Boolean) ?? '')
      .map((address) => new URL(address, location.href))
    const outside = found.filter(
      ({ origin, pathname }) => origin === location.origin && pathname !== base && !pathname.startsWith(`${base}/`),
    )
    return { count: found.length, outside: outside.map(({ pathname }) => pathname) }
  }, base)

for (const [library, paths] of Object.entries(PAGES) as [keyof typeof PAGES, string[]][])
  for (const path of paths)
    test(`${library} ${path} in the sample keeps to it`, async ({ page, bundled, watch }) => {
      // The sample of these tests has the records of the nasty library; others are not there.
      if (library === 'bundled') watch.allowError(/status of 404/)
      // Pages for editing say why nothing is changed here.
      const closed = isForEditing(new URL(path, bundled).pathname)
      if (closed) watch.allowError(/status of 403/)
      const answer = await page.goto(`${bundled}/sample${path === '/' ? '' : path}`)
      expect([closed ? 403 : 200, ...(library === 'bundled' ? [404] : [])]).toContain(answer?.status())
      expect(new URL(page.url()).pathname).toMatch(/^\/sample(\/|$)/)
      await expect(page.getByRole('complementary', { name: 'About this library' })).toContainText('Invented example')
      const { count, outside } = await leading(page, '/sample')
      expect(count).toBeGreaterThan(8)
      expect(outside).toEqual([])
    })

test('the sample is one click from its banner back to one’s own library', async ({ page, bundled }) => {
  await page.goto(`${bundled}/sample/topics`)
  await page.getByRole('link', { name: 'Actors' }).first().click()
  await expect(page).toHaveURL(`${bundled}/sample/actors`)
  await page.getByRole('link', { name: 'Back to your own library' }).click()
  await expect(page).toHaveURL(`${bundled}/`)
  await expect(page.getByRole('complementary', { name: 'About this library' })).toHaveCount(0)
})

test('an address that the sample does not have is answered with its navigation', async ({ page, bundled, watch }) => {
  watch.allowError(/status of 404/)
  for (const path of ['/sample/topics/never-heard-of', '/sample/nothing/of/the/kind', '/sample/sample']) {
    expect((await page.goto(bundled + path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
    expect((await leading(page, '/sample')).outside, path).toEqual([])
  }
  expect((await page.goto(`${bundled}/sampler`))?.status()).toBe(404)
  expect((await leading(page, '/sample')).outside).toContain('/compare')
})

test('no tag, header or file of one library stands for another', async ({ request, bundled, nasty }) => {
  const get = (path: string, headers: Record<string, string> = {}) => request.get(bundled + path, { headers })
  for (const path of ['/compare', '/positions.csv', '/topics']) {
    const own = (await get(path)).headers().etag ?? ''
    const sample = (await get(`/sample${path}`)).headers().etag ?? ''
    expect(own, path).toMatch(/^W\//)
    expect(sample, path).toMatch(/^W\//)
    expect(own).not.toBe(sample)
    expect((await get(`/sample${path}`, { 'if-none-match': sample })).status(), path).toBe(304)
    expect((await get(`/sample${path}`, { 'if-none-match': own })).status(), path).toBe(200)
    expect((await get(path, { 'if-none-match': sample })).status(), path).toBe(200)
  }
  // A sender cannot choose the library by a header.
  for (const path of ['/topics', '/positions.csv'])
    expect(await (await get(path, { 'x-parley-library': 'sample' })).text(), path).not.toContain('fishing')
  const file = await (await get('/sample/positions.json')).json()
  expect(file.provenance.library).toMatch(/^Invented example/)
  expect(file.positions.length).toBeGreaterThan(20)
  // The same records in a library of one's own are nobody's example.
  expect(JSON.stringify(await (await request.get(`${nasty}/positions.json`)).json())).not.toContain('Invented example')
})

test('the history and the feeds of the sample name its own records and lead nowhere else', async ({
  page,
  request,
  bundled,
}) => {
  const feedOf = async (path: string) => {
    const answer = await request.get(bundled + path)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, expect.stringMatching(/atom\+xml/)])
    const text = await answer.text()
    const all = (what: RegExp) => [...text.matchAll(what)].map(([, found = '']) => found)
    return { ids: all(/<id>([^<]*)<\/id>/g), links: all(/<link [^>]*href="([^"]*)"/g) }
  }
  const sample = await feedOf('/sample/history.atom')
  // The feed's own, the loading of its records, which is one entry, and the text of the source that it comes with.
  expect(sample.ids).toHaveLength(3)
  expect(sample.links.filter((href) => !/\/sample(\/|$)/.test(new URL(href, bundled).pathname))).toEqual([])
  const record = await feedOf('/sample/history/topic/easing-the-ban.atom')
  expect(record.links.filter((href) => !/\/sample(\/|$)/.test(new URL(href, bundled).pathname))).toEqual([])
  const own = await feedOf('/history.atom')
  expect(own.ids.filter((id) => sample.ids.includes(id))).toEqual([])
  expect(own.links.filter((href) => new URL(href, bundled).pathname.startsWith('/sample'))).toEqual([])
  expect((await request.get(`${bundled}/history/topic/easing-the-ban.atom`)).status()).toBe(404)
  await page.goto(`${bundled}/sample/history`)
  expect((await leading(page, '/sample')).outside).toEqual([])
  await expect(page.locator('#main')).not.toContainText('Klingner')
  await page.goto(`${bundled}/history`)
  await expect(page.locator('#main')).not.toContainText('easing the ban')
})

test('nothing is written into the sample', async ({ request, bundled }) => {
  const headers = { origin: bundled, 'sec-fetch-site': 'same-origin' }
  for (const path of ['/sample/write/sources', '/sample/write/records/topic/easing-the-ban/save']) {
    const answer = await request.post(bundled + path, { headers, multipart: { by: 'Ada', text: 'Words.' } })
    expect(answer.status(), path).toBe(403)
    expect(await answer.text()).toContain('read and not changed')
  }
})

test.describe('the trial', () => {
  test.describe.configure({ mode: 'serial' })
  let folder: string
  let own: Server
  let database: string
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-trial-'))
    database = join(folder, 'own.db')
    seed(database)
    own = await startServer(database)
  })
  test.afterAll(async () => {
    await own?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const positions = async (request: APIRequestContext, base: string) =>
    (await (await request.get(`${own.url}${base}/positions.json?limit=all`)).json()).positions.length

  test('a passage is coded in it, and counts there alone', async ({ page, request }) => {
    const library = JSON.stringify(exportBundle(database))
    const before = await positions(request, '/try')
    await page.goto(`${own.url}/sample`)
    await page.getByRole('link', { name: 'Try the desk' }).click()
    await expect(page).toHaveURL(`${own.url}/try/sources/tidewater-week/code`)
    await expect(page.getByText('a copy to try')).toBeVisible()
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await noSidewaysScroll(page)
    }
    await expectAccessible(page)
    expect((await leading(page, '/try')).outside).toEqual([])
    await page
      .getByRole('link', { name: /The round is worth holding/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/try\/sources\/tidewater-week\/code\?.*at=/)
    await page.getByRole('radio', { name: /^Position/ }).check()
    await page.getByLabel('Speaker').fill('Mirka Ostrow')
    await page.getByRole('radio', { name: /^Holding the round/ }).check()
    await page.locator('[name="position.stance"][value=supports]').check()
    const rare = page.locator('details', { has: page.locator('[name=summit]') }).locator('> summary')
    if (!(await page.locator('[name=summit]').isVisible())) await rare.first().click()
    await page.locator('[name=summit]').fill('harbor-talks-two')
    await page.locator('[name="position.summary"]').fill('Would hold it in any case.')
    // The speaker of these words is to be checked: the first answer is yes.
    const question = page.locator('[data-question] input[type=radio]')
    if ((await question.count()) > 0) await question.first().check()
    await page.locator('.card').getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: /^Record it/ }).click()
    await expect(page).toHaveURL(/\/try\/.*saved=/)
    expect(await positions(request, '/try')).toBe(before + 1)
    expect(await positions(request, '/sample')).toBe(before)
    // Neither in one's own records, nor in search.
    expect(JSON.stringify(exportBundle(database))).toBe(library)
    await page.goto(`${own.url}/search?q=Ostrow`)
    await expect(page.locator('main')).not.toContainText('Mirka')
  })

  test('it is still there for the next server, starts again, and goes away', async ({ page, request }) => {
    const coded = await positions(request, '/try')
    await own.stop()
    own = await startServer(database)
    expect(await positions(request, '/try')).toBe(coded)
    await page.goto(`${own.url}/try`)
    await page.getByRole('button', { name: 'Start again' }).click()
    await expect(page).toHaveURL(`${own.url}/try/sources/tidewater-week/code`)
    expect(await positions(request, '/try')).toBe(coded - 1)
    expect(existsSync(join(folder, 'own-trial.db'))).toBe(true)
    await page.getByRole('button', { name: 'Take it away' }).click()
    await expect(page).toHaveURL(`${own.url}/`)
    expect(existsSync(join(folder, 'own-trial.db'))).toBe(false)
  })

  test('who may not edit reads the example there, and neither sees nor changes the copy', async ({ request }) => {
    await request.get(`${own.url}/try`)
    const headers = { forwarded: 'for=192.0.2.1' }
    const page = await (await request.get(`${own.url}/try/topics`, { headers })).text()
    expect(page).toContain('Invented example')
    expect(page).toContain('href="/try/topics/easing-the-ban"')
    expect(page).not.toContain('Start again')
    const form = { do: 'away' }
    expect((await request.post(`${own.url}/write/trial`, { headers, form })).status()).toBe(403)
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await request.post(`${own.url}/write/trial`, { headers: elsewhere, form })).status()).toBe(403)
    expect(existsSync(join(folder, 'own-trial.db'))).toBe(true)
  })
})
