import { expect, test } from './support/test'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the front page says where the field stands, and every glyph leads to its words', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Positions on the second Trump–Kim summit')
    const matrix = page.getByRole('table', { name: 'Stances by topic and actor' })
    await matrix.getByRole('link', { name: 'Victor Cha: Opposes, inferred' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Victor Cha')
    await expect(page.locator('#evidence')).toContainText('Paragraph 38, in English')
  })

  test('another summit, and other actors, are in the address', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('navigation', { name: 'Summit in view' })
      .getByRole('link', { name: /Singapore/ })
      .click()
    await expect(page).toHaveURL('/?summit=singapore-summit')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Singapore')
    await page.goto('/?actors=victor-chaa')
    await page.getByRole('link', { name: 'Victor Cha' }).first().click()
    await expect(page).toHaveURL('/?actors=victor-cha')
  })

  test('opens on all summits, explains its counts, and can be cited by an address that stays', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'All summits' })).toHaveAttribute('aria-current', 'true')
    const counted = page.getByRole('region', { name: 'What is counted here' })
    await expect(counted).toContainText('22 rows')
    await counted.getByRole('link', { name: '10 unnamed groups' }).click()
    await expect(page).toHaveURL('/actors?of=groups')
    await page.goto('/')
    const actors = await page.locator('table.mx thead .who2').allTextContents()
    await page.getByText('Cite this view').click()
    await page.locator('.cite-address a').first().click()
    await expect(page).toHaveURL(/^[^?]*\/\?actors=.+&topics=.+&summit=all&asOf=\d{4}-\d\d-\d\d&data=\d+$/)
    expect(await page.locator('table.mx thead .who2').allTextContents()).toEqual(actors)
    for (const head of await page.locator('table.mx thead .aff').allTextContents()) expect(head).not.toContain('…')
  })

  test('its table leaves as a comparison', async ({ page, request, bundled }) => {
    await page.goto('/')
    await page.locator('summary', { hasText: 'Export' }).click()
    const href = await page.getByRole('link', { name: /^CSV/ }).first().getAttribute('href')
    const file = await request.get(`${bundled}${href}`)
    expect(file.ok()).toBe(true)
    expect((await file.text()).split('\n').filter((line) => line.includes('Opposite sides')).length).toBeGreaterThan(6)
  })
})
