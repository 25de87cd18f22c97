import { expect, test } from './support/test'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a topic shows who stands where, in which words, and who is silent', async ({ page }) => {
    await page.goto('/topics')
    await page.getByRole('link', { name: 'Sanctions relief' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('some sanctions relief before')
    const spectrum = page.getByRole('figure', { name: 'Who stands where' })
    await expect(spectrum.getByRole('link', { name: 'Kim Jong-un' })).toHaveCSS('border-top-style', 'dashed')
    await expect(spectrum).toContainText('for White House')
    const klingner = page.locator('li.pos').filter({ hasText: 'Bruce Klingner' })
    await expect(klingner).toContainText('Unless the behavior that tripped the sanctions is eliminated')
    await expect(klingner).toContainText(
      '“no sanctions relief until the behavior that tripped those sanctions is eliminated”',
    )
    await expect(page.locator('li.pos').filter({ hasText: 'Sarah Sanders' })).toContainText(
      'In the reporter’s words, not quoted',
    )
    await expect(page.locator('#silent')).toContainText('CSM, c. 22 Jan 2019, read in full by Parley editors')
    await page.getByText('See all').click()
    await expect(page.getByRole('link', { name: 'South Korea' })).toBeVisible()
  })

  test('a reader goes back to what was known on a day', async ({ page }) => {
    await page.goto('/topics/sanctions-relief')
    await page.locator('summary', { hasText: '22 Jan 2019' }).click()
    await page.getByLabel('What was known by').fill('2019-01-20')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/topics/sanctions-relief?asOf=2019-01-20')
    await expect(page.locator('li.pos')).toHaveCount(1)
    await expect(page.locator('li.pos')).toContainText('Sarah Sanders')
    await page.locator('summary', { hasText: '20 Jan 2019' }).click()
    await page.getByRole('link', { name: 'Back to the latest' }).click()
    await expect(page.locator('li.pos')).toHaveCount(4)
  })

  test('an address of no record answers 404 with a page and what was meant', async ({ page, watch }) => {
    watch.allowError(/status of 404/)
    const response = await page.goto('/topics/sanction-relief')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await page.getByRole('link', { name: 'Sanctions relief' }).click()
    await expect(page.locator('li.pos')).toHaveCount(4)
    for (const lost of ['/nowhere', '/positions/nope', '/actors/nope/more'])
      expect((await page.goto(lost))?.status(), lost).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })

  test('a position leads to its evidence, its coding and its history', async ({ page }) => {
    await page.goto('/topics/sanctions-relief')
    await page.locator('li.pos').filter({ hasText: 'Sarah Sanders' }).getByRole('link', { name: 'Opposes' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sarah Sanders')
    await expect(page.locator('#evidence')).toContainText('In the reporter’s words, not quoted')
    await expect(page.locator('#evidence')).toContainText('Passage found on 24 Nov 2026')
    await expect(page.locator('#evidence')).toContainText('Paragraph 34, in English')
    await expect(page.locator('#same-words')).toContainText(
      'The US will keep sanctions until denuclearization is complete.',
    )
    await expect(page.locator('#revisions')).toContainText('Version 1')
    await page.getByRole('link', { name: 'Basis' }).click()
    await expect(page).toHaveURL(/\/codebook#basis-stated$/)
  })
})

test('a withdrawn position keeps its page and says why', async ({ page, nasty }) => {
  await page.goto(`${nasty}/positions/hearing-mirka-ostrow-median-line`)
  await expect(page.getByRole('note')).toContainText('Withdrawn')
  await expect(page.getByRole('note')).toContainText('Entered twice.')
})

test('the histories are on one scale, and every mark leads to its record', async ({ page, nasty }) => {
  await page.goto(`${nasty}/topics/easing-the-ban`)
  const hers = page.getByRole('link', { name: 'Ada Marlow', exact: true })
  const figure = page.locator('.multi figure').filter({ has: hers })
  await expect(figure).toContainText('Opposes → Opposes unless, by 22 Jan 2019')
  const ticks = await page
    .locator('.plot .ground')
    .evaluateAll((plots) =>
      plots.map((plot) => [...plot.querySelectorAll('.tick')].map((tick) => tick.getAttribute('x1')).join(' ')),
    )
  expect(new Set(ticks).size).toBe(1)
  await figure.getByRole('link', { name: '22 Jan 2019: Opposes unless' }).click()
  await expect(page).toHaveURL(/gazette-ada-marlow-easing-the-ban$/)
})

test('a summit is chosen by a link, and what an address says wrongly is told', async ({ page }) => {
  await page.goto('/topics/second-summit')
  await page.getByRole('link', { name: 'Singapore summit 0' }).click()
  await expect(page).toHaveURL('/topics/second-summit?summit=singapore-summit')
  await expect(page.locator('#positions')).toContainText('Nobody is on record on this topic at the Singapore summit')
  await page.goto('/topics/sanctions-relief?summit=second-summit')
  await expect(page.locator('.problems')).toContainText('positions on it are not tied to a summit')
})

test('its spectrum is to be had as a picture, at the summit and day of the page', async ({ page, request }) => {
  await page.goto('/topics/second-summit?summit=second-summit&asOf=2019-01-22')
  await page.locator('details.export summary').click()
  for (const [label, mediaType] of [
    ['SVG', 'image/svg+xml'],
    ['PNG', 'image/png'],
  ] as const) {
    const href = await page.locator('details.export li a').filter({ hasText: label }).getAttribute('href')
    expect(href).toContain(`.${label.toLowerCase()}?summit=second-summit&asOf=2019-01-22`)
    const answer = await request.get(href ?? '')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, mediaType])
  }
  for (const [address, status] of [
    ['/topics/no-such-topic.svg', 404],
    ['/topics/second-summit.csv', 404],
    ['/topics/second-summit.svg?asOf=soon', 400],
    ['/topics/second-summit.svg?colour=red', 400],
  ] as const)
    expect([address, (await request.get(address)).status()]).toEqual([address, status])
})
