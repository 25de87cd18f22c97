import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/test'

const EMBEDS = [
  '/embed/compare?topics=sanctions-relief,icbm-only-deal',
  '/embed/change?asOf=2019-03-01',
  '/embed/topics/sanctions-relief',
]

test('only what is made for frames may be framed', async ({ request }) => {
  for (const href of EMBEDS) {
    const headers = (await request.get(href)).headers()
    expect(headers['x-frame-options'], href).toBeUndefined()
    expect(headers['content-security-policy'], href).toContain('frame-ancestors *')
    expect(headers['x-content-type-options'], href).toBe('nosniff')
  }
  for (const href of [
    '/',
    '/compare',
    '/topics/sanctions-relief',
    '/change',
    '/compare.csv',
    '/compare.json',
    '/edit/topic/New',
    '/embedding',
    '/sample/compare',
  ]) {
    const headers = (await request.get(href)).headers()
    expect(headers['x-frame-options'], href).toBe('DENY')
    expect(headers['content-security-policy'] ?? '', href).not.toContain('frame-ancestors *')
  }
  const sample = (await request.get('/sample/embed/compare')).headers()
  expect(sample['x-frame-options']).toBeUndefined()
})

for (const href of EMBEDS)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${href} reads well from 280 pixels, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const width of [280, 320, 700, 1200]) {
        await page.setViewportSize({ width, height: 600 })
        await page.goto(href)
        await expect(page.locator('h1')).toBeVisible()
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, `${width} px`).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          `${width} px`,
        ).toEqual([])
      }
    })

test('a page of another site shows it, and its link leads there in place of that page', async ({ page, baseURL }) => {
  const server: Server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(
      `<!doctype html><title>Elsewhere</title><iframe src="${baseURL}/embed/compare?topics=sanctions-relief" title="t" width="600" height="400"></iframe>`,
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('no sanctions relief until the behavior')).toBeVisible()
  await frame.getByRole('link', { name: 'The whole view' }).click()
  await expect(page.getByRole('heading', { name: 'Compare positions' })).toBeVisible()
  server.close()
})

test('the page of a view shows the snippet, or says why there is none', async ({ page }) => {
  await page.goto('/topics/sanctions-relief')
  await page.getByText('Embed this view').click()
  await expect(page.locator('.embed-view')).toContainText(/PARLEY_PUBLIC_URL|<iframe/)
  await page.getByRole('link', { name: 'The view as it looks in a frame' }).click()
  await expect(page).toHaveURL(/\/embed\/topics\/sanctions-relief/)
})
