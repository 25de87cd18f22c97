import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { expect, test } from './support/test'

/** Every kind of page, in both libraries. A new page is one line here. */
const PAGES = {
  bundled: [
    '/',
    '/compare',
    '/compare?topics=all&cells=stance&transpose=1',
    '/compare?actors=klinger',
    '/search?q=sanction',
    '/search?q=nothing-of-the-kind',
    '/claims',
    '/claims?standing=disputed&kind=predictive&claimant=klinger',
    '/claims?standing=qualified&kind=empirical',
    '/claims/progress-to-build-on',
    '/claims/second-summit-style-over-substance?stated=1',
    '/claims/first-summit-as-do-over',
    '/sources',
    '/sources/csm-2019-second-summit',
    '/sources/csm-2019-second-summit/edit',
    '/sources/csm-2019-second-summit/text',
    '/sources/csm-2019-second-summit/text/new',
    '/sources/new',
    '/summits',
    '/summits/second-summit',
    '/summits/singapore-summit',
    '/positions',
    '/positions?topic=concessions&stance=mixed',
    '/topics',
    '/topics/sanctions-relief',
    '/topics/second-summit?summit=singapore-summit',
    '/positions/csm-2019-sanders-sanctions-relief',
    '/positions/csm-2019-klingner-sanctions-relief',
    '/codebook',
    '/actors',
    '/actors?q=nobody-at-all',
    '/actors/bruce-klingner',
    '/actors/white-house',
    '/actors/csm-2019-some-experts?groups=1',
    '/actors/cia',
    '/edit/position/csm-2019-klingner-sanctions-relief',
    '/edit/quotation/csm-2019-q-klingner-sanctions',
    '/edit/topic/New',
    '/edit/actor/bruce-klingner/merge?into=victor-cha',
    '/history/topic/sanctions-relief',
  ],
  nasty: [
    '/',
    '/compare',
    '/compare?topics=all',
    '/search?q=제재',
    '/claims',
    '/claims/nobody-was-moored',
    '/claims/no-year-is-enough',
    '/claims/ferry-carried-ten-thousand',
    '/sources',
    '/sources/sawt-al-marsa-2018-12-03',
    '/sources/coastal-law-center-2018',
    '/summits',
    '/summits/harbor-talks-two',
    '/positions?sort=actor',
    '/topics',
    '/topics/easing-the-ban',
    '/topics/easing-the-ban?history=all&asOf=2018-10-15',
    '/topics/round-worth-holding',
    '/positions/buksu-han-seo-yun-easing-the-ban',
    '/positions/hearing-mirka-ostrow-median-line',
    '/actors',
    '/actors/mirka-ostrow',
    '/actors/dock-workers-union',
    '/actors/ada-marlow?asOf=2018-06-01',
    '/actors/maria-aurelia-de-vasconia-lindqvist',
    '/edit/topic/easing-the-ban',
    '/edit/claim/claim-no-year-is-enough',
    '/history/actor/maria-aurelia-de-vasconia-lindqvist',
  ],
}

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
