import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { PAGES } from './support/pages'
import { expect, test } from './support/test'

/** gzip bytes of script that Parley's own code may add to the framework's. */
const OWN_SCRIPT = 25_000

for (const [library, paths] of Object.entries(PAGES) as [keyof typeof PAGES, string[]][])
  for (const path of paths)
    test(`${library} ${path}: accessible in both themes, and as narrow as 320 px`, async ({ page, bundled, nasty }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto(`${{ bundled, nasty }[library]}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
      }
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await noSidewaysScroll(page)
      }
    })

test('whatever has the focus can be seen', async ({ page }) => {
  await page.goto('/compare')
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { left, top, width, height } = element.getBoundingClientRect()
      const x = Math.min(Math.max(left + Math.min(width / 2, 40), 1), innerWidth - 2)
      const y = Math.min(Math.max(top + Math.min(height / 2, 12), 1), innerHeight - 2)
      const there = document.elementFromPoint(x, y)
      const seen = there !== null && (element.contains(there) || there.contains(element))
      const outlined = getComputedStyle(element).outlineStyle !== 'none' || element.matches('form.search input')
      return seen && outlined ? undefined : element.outerHTML.slice(0, 120)
    })
    expect(hidden, `step ${step}`).toBeUndefined()
  }
})

test('a reading page adds little script to the framework’s', async ({ page }) => {
  const sizes: Record<string, number> = {}
  page.on('response', async (response) => {
    if (!response.url().includes('/_next/static/') || !response.url().endsWith('.js')) return
    sizes[response.url()] = (await response.request().sizes()).responseBodySize
  })
  await page.goto('/compare', { waitUntil: 'networkidle' })
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  expect(all, JSON.stringify(sizes)).toBeLessThan(140_000 + OWN_SCRIPT)
})
