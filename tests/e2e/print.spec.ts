import { noSidewaysScroll } from './support/layout'
import { expect, test } from './support/test'

/** One page of each kind. On A4 with the margins of print.css 688 px are left, on Letter 709. */
const PAGES = {
  bundled: [
    '/',
    '/compare',
    '/positions',
    '/topics',
    '/topics/sanctions-relief',
    '/actors',
    '/actors/bruce-klingner',
    '/positions/csm-2019-sanders-sanctions-relief',
    '/claims',
    '/claims/progress-to-build-on',
    '/sources',
    '/sources/csm-2019-second-summit',
    '/summits/second-summit',
    '/codebook',
    '/search?q=sanctions',
  ],
  nasty: ['/', '/compare', '/positions', '/topics/easing-the-ban', '/claims', '/sources/sawt-al-marsa-2018-12-03'],
}
const PAPER = { width: 688, height: 1000 }
/** What only a screen can use. */
const CONTROLS = 'header.top, .btn, .seg, .copy, input:not(.pick input), select, .actions'

for (const library of ['bundled', 'nasty'] as const)
  for (const path of PAGES[library])
    test(`on paper ${library} ${path} fits, black on white and without controls`, async ({ page, bundled, nasty }) => {
      await page.setViewportSize(PAPER)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.goto(`${{ bundled, nasty }[library]}${path}`)
      await noSidewaysScroll(page)
      await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0)
      const colours = await page.evaluate(() => {
        const { backgroundColor } = getComputedStyle(document.body)
        return [backgroundColor, getComputedStyle(document.querySelector('h1') as Element).color]
      })
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
      const narrow = await page.evaluate(findNarrow)
      expect(narrow, 'words in a column too narrow to read').toEqual([])
    })

test('on paper every number in the comparison has its line below, those of the silent too', async ({ page, nasty }) => {
  await page.emulateMedia({ media: 'print' })
  for (const query of ['topics=all&theme=patrols', 'topics=all&theme=patrols&cells=stance&transpose=1']) {
    await page.goto(`${nasty}/compare?${query}`)
    const numbers = (await page.locator('table.cmp .fn').allInnerTexts()).flatMap((text) =>
      text.split(', ').map(Number),
    )
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    await expect(page.locator('.cites li')).toHaveCount(numbers.length)
  }
})

/** Runs in the page: paragraphs of several words so narrow that each stands in a line of its own. */
function findNarrow(): string[] {
  const paragraphs = [...document.querySelectorAll('main :is(p, blockquote, h2, h3, bdi)')]
  return paragraphs
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return (element.textContent ?? '').trim().split(/\s+/).length > 3 && width > 0 && width < 40 && height > 120
    })
    .map((element) => element.outerHTML.slice(0, 120))
}
