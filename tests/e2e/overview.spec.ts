import { expect, test } from './support/test'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the front page says where the field stands, and every glyph leads to its words', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Where analysts stand on the Second Trump–Kim summit',
    )
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

  test('its table leaves as a comparison', async ({ page, request, bundled }) => {
    await page.goto('/')
    await page.locator('summary', { hasText: 'Export' }).click()
    const href = await page.getByRole('link', { name: /^CSV/ }).first().getAttribute('href')
    const file = await request.get(`${bundled}${href}`)
    expect(file.ok()).toBe(true)
    expect((await file.text()).split('\n').filter((line) => line.includes('Opposite sides')).length).toBeGreaterThan(6)
  })
})
