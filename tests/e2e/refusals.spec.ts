import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIResponse, Page } from '@playwright/test'
import { seed } from './support/libraries'
import { startServer } from './support/server'
import { expect, test } from './support/test'

// Every refusal of a write is a whole page of the built app, under the status of its kind.

/** Shows the body of an answer in the browser and checks that it is a page with its navigation and the way back. */
async function isPage(page: Page, answer: APIResponse, heading: string, back: string): Promise<void> {
  expect(answer.headers()['content-type']).toMatch(/^text\/html/)
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  await page.setContent(await answer.text())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expect(page.getByRole('navigation').first()).toBeAttached()
  await expect(page.getByRole('link', { name: 'Back to the form' })).toHaveAttribute('href', back)
}

const from = (server: string, path: string) => ({
  origin: server,
  referer: server + path,
  'sec-fetch-site': 'same-origin',
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  // The pages are shown outside their server, so what they would load is not there.
  test.beforeEach(({ watch }) => watch.allowError(/.*/))

  test('an address that takes forms answers a reader with the way to the form', async ({ page, request, desk }) => {
    for (const [path, back] of [
      ['/write/records/topic/easing-the-ban/save', '/edit/topic/easing-the-ban'],
      ['/write/sources', '/sources/new'],
    ] as const) {
      const answer = await request.get(desk + path)
      expect([answer.status(), answer.headers().allow]).toEqual([405, 'POST'])
      await isPage(page, answer, 'There is nothing to change at this address', back)
    }
    // Reloading such an address in a browser shows the same page.
    expect((await page.goto(`${desk}/write/sources`))?.status()).toBe(405)
    await page.getByRole('link', { name: 'Back to the form' }).click()
    await expect(page).toHaveURL(`${desk}/sources/new`)
  })

  test('what is too large', async ({ page, request, desk }) => {
    const answer = await request.post(`${desk}/write/records/theme/the-talks/save`, {
      form: { label: 'x'.repeat(1_100_000) },
      headers: from(desk, '/edit/theme/the-talks'),
    })
    expect(answer.status()).toBe(413)
    await isPage(page, answer, 'This is too large', '/edit/theme/the-talks')
  })

  test('a pasted text that is refused is kept, and its page is no larger than a page', async ({ page, desk }) => {
    const text = `Tolls at the harbor\n\n${'They met and talked of the toll. '.repeat(20_000)}`
    await page.goto(`${desk}/sources/new`)
    const form = page.locator('form.way').first()
    await form.getByLabel('Text', { exact: true }).fill(text)
    await form.getByLabel('Name in its address').fill('Not a name')
    await form.getByLabel('Changed by').fill('Ada Coder')
    await form.getByRole('button', { name: 'Add source' }).click()
    await expect(page.getByText(`All ${text.length.toLocaleString('en')} characters`)).toBeVisible()
    expect((await page.content()).length).toBeLessThan(60_000)
    await form.getByLabel('Name in its address').fill('tolls-at-the-harbor')
    await form.getByRole('button', { name: 'Add source' }).click()
    await expect(page).toHaveURL(`${desk}/sources/tolls-at-the-harbor/edit?saved=new`)
    await page.goto(`${desk}/sources/tolls-at-the-harbor/text`)
    await expect(page.locator('#main')).toContainText('They met and talked of the toll.')
  })

  test('many files at once', async ({ page, request, desk }) => {
    const headers = from(desk, '/sources/new')
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        request.post(`${desk}/write/sources`, {
          headers,
          maxRedirects: 0,
          multipart: {
            by: 'Ada Coder',
            file: { name: `${index}.html`, mimeType: 'text/html', buffer: Buffer.from(`<p>File ${index} on tolls.`) },
          },
        }),
      ),
    )
    const busy = answers.find((answer) => answer.status() === 503)
    if (!busy) throw new Error(`none is refused as busy: ${answers.map((answer) => answer.status()).join(' ')}`)
    expect(busy.headers()['retry-after']).toBe('60')
    await isPage(page, busy, 'Parley is busy', '/sources/new')
  })

  test('a disk without room', async ({ page, request }) => {
    const disk = await mkdtemp(join(tmpdir(), 'parley-full-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0
    test.skip(!mounted, 'This account may not mount a small disk to fill.')
    try {
      const database = join(disk, 'library.db')
      seed(database)
      const server = await startServer(database)
      try {
        await request.get(`${server.url}/edit/theme/the-summit`)
        for (const size of [1_000_000, 4096])
          for (let number = 0; await writeFile(join(disk, `${size}-${number}`), 'x'.repeat(size)).then(() => true, () => false); ) number++ // biome-ignore format: one thought
        const label = 'Typed on a full disk. '.repeat(1000)
        const answer = await request.post(`${server.url}/write/records/theme/the-summit/save`, {
          form: { label, by: 'Ada Coder', version: '1' },
          headers: from(server.url, '/edit/theme/the-summit'),
        })
        expect(answer.status()).toBe(507)
        expect(answer.headers()['content-type']).toMatch(/^text\/html/)
        await page.setContent(await answer.text())
        await expect(page.getByText('disk of this machine is full')).toBeVisible()
        await expect(page.getByRole('navigation').first()).toBeAttached()
        expect((await request.get(`${server.url}/topics`)).status()).toBe(200)
      } finally {
        await server.stop()
      }
    } finally {
      spawnSync('umount', [disk])
      await rm(disk, { recursive: true, force: true })
    }
  })
})
