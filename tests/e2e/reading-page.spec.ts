import { expect, test } from './support/test'

const PROPOSITION = 'Holding the summit is the right move.'
/**
 * Characters of data that the framework needs on any page, however much the page says: its scripts and boundaries, a
 * layer for each part of the address, and the title and links of the head, which it sends a second time.
 */
const FRAMEWORK_DATA = 6_000

test('a page is sent once, as markup', async ({ request, bundled }) => {
  for (const path of ['/', '/compare', '/positions', '/topics', '/actors', '/actors/bruce-klingner', '/claims']) {
    const html = await (await request.get(bundled + path)).text()
    const data = [...html.matchAll(/self\.__next_f\.push\((.*?)\)<\/script>/gs)].map(([, pushed]) => pushed).join('')
    expect(data.length, path).toBeGreaterThan(0)
    expect(data.length, path).toBeLessThan(FRAMEWORK_DATA)
  }
})

test('a page that React has to render again in the browser keeps its content', async ({ page, watch }) => {
  watch.allowError(/Minified React error #418/)
  await page.route('**/compare', async (route) => {
    const response = await route.fetch()
    // Like an extension that changes a page before React hydrates it.
    await route.fulfill({ response, body: (await response.text()).replace('<div id="markup-', '<section id="markup-') })
  })
  await page.goto('/compare')
  await expect(page.locator('div[id^=markup-]')).toHaveCount(1)
  await expect(page.getByRole('table')).toContainText(PROPOSITION)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
})

test('letters of other scripts come with the app, to pages that have some', async ({ page, bundled, nasty }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/noto-sans-')) asked.push(request.url())
  })
  for (const path of ['/compare', '/positions', '/sources/new']) await page.goto(bundled + path)
  expect(asked).toEqual([])
  await page.goto(`${nasty}/search?q=제재`, { waitUntil: 'networkidle' })
  const kinds = (ending: string) => asked.filter((url) => url.endsWith(ending) && url.includes('noto-sans-kr'))
  expect(kinds('.css')).toHaveLength(1)
  expect(kinds('.woff2').length).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans KR Variable"', '제재'))).toBe(true)
})
