import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serializeBundle } from '@/lib/bundle/serialize'
import { bundlePath } from '@/scripts/bundle.mjs'
import { ROOT } from '@/scripts/run.mjs'
import { smallLibrary } from '@/tests/fixtures/small'
import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// From an empty library to a full one.

test.describe.configure({ mode: 'serial' })

let folder: string
let own: Server
const title = 'Harbour talks'
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-first-'))
  const database = join(folder, 'own.db')
  const args = [bundlePath('parley'), 'seed', '--empty', '--title', title]
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, PARLEY_DB: database } })
  expect(status).toBe(0)
  own = await startServer(database)
})
test.afterAll(async () => {
  await own?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('an empty library says how to begin, and the guide works on it', async ({ page }) => {
  for (const [path, heading] of [
    ['/', 'An empty library'],
    ['/guide', 'What would you like to do?'],
  ] as const) {
    await page.goto(own.url + path)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await noSidewaysScroll(page)
    }
  }
  const links = await page.locator('.guide a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  expect(links).toHaveLength(15)
  for (const href of links) expect((await page.request.get(own.url + href)).status(), href).toBe(200)
})

test('who reads from elsewhere is offered no way to write', async ({ request }) => {
  const answer = await request.get(own.url, { headers: { forwarded: 'for=192.0.2.1' } })
  expect(await answer.text()).not.toMatch(/data-(editing|trial)="open"/)
})

test('a file that is not a library is refused with its reasons, and nothing is loaded', async ({ page }) => {
  const file = join(folder, 'wrong.json')
  await writeFile(file, JSON.stringify({ ...smallLibrary(), actors: [] }))
  await page.goto(own.url)
  await page.getByLabel('A library as JSON').setInputFiles(file)
  await page.getByRole('button', { name: 'Load a file' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'wrong.json' })).toContainText('ada-marlow')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An empty library')
})

test('the steps are counted, and a file of another library fills it', async ({ page }) => {
  await page.goto(own.url)
  await expect(page.getByText('0 of 5')).toBeVisible()
  const file = join(folder, 'small.json')
  await writeFile(file, serializeBundle(smallLibrary()))
  await page.getByLabel('A library as JSON').setInputFiles(file)
  await page.getByRole('button', { name: 'Load a file' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A small library')
  await page.getByRole('link', { name: 'An invented example library' }).click()
  await expect(page).toHaveURL(`${own.url}/sample`)
})
