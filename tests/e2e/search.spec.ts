import { expect, test } from './support/test'

const ODD = [
  '"',
  '"NEAR(',
  "'; --",
  'a OR',
  '*',
  '-',
  '^',
  'NEAR/2',
  '(',
  '=cmd()',
  '%',
  '_',
  '\u0000x',
  '\u202egnp',
  '제재'.repeat(60),
]

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('names come first, words are marked, and each hit leads to its record', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Search' }).fill('cha')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/search?q=cha')
    const first = page.locator('.hits').first()
    await expect(first.getByRole('heading')).toHaveText('Actors')
    await expect(first.locator('mark').first()).toHaveText(/cha/i)
    await first.getByRole('link', { name: 'Victor Cha' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Victor Cha')
  })

  test('a beginning finds the word, a phrase is a phrase, and Korean finds its inflected forms', async ({
    page,
    nasty,
  }) => {
    await page.goto('/search?q=sanc')
    await expect(page.locator('#main')).toContainText('Sanctions relief')
    await page.goto(`/search?q=${encodeURIComponent('"tripped those sanctions"')}`)
    await expect(page.locator('mark').first()).toBeVisible()
    await page.goto(`/search?q=${encodeURIComponent('"sanctions those tripped"')}`)
    await expect(page.locator('#main')).toContainText('0 records')
    await expect(page.locator('#main')).not.toContainText('Nothing on record')
    await page.goto(`${nasty}/search?q=${encodeURIComponent('기록')}`)
    await expect(page.locator('mark').first()).toBeVisible()
  })

  test('who and what together find the position, with its topic and day', async ({ page }) => {
    await page.goto('/search?q=Klingner+sanctions')
    const positions = page.locator('.hits', { has: page.getByRole('heading', { name: 'Positions' }) })
    const first = positions.getByRole('listitem').first()
    await expect(first).toContainText('Bruce Klingner on Sanctions relief')
    await expect(first).toContainText('22 Jan 2019')
    await expect(first.locator('mark').first()).toHaveText('Klingner')
    await page
      .getByRole('navigation', { name: 'Kinds of record' })
      .getByRole('link', { name: /^Quotations/ })
      .click()
    await expect(page).toHaveURL('/search?q=Klingner+sanctions&kind=quotation')
    await expect(page.locator('.hits .aff').first()).toContainText('Klingner')
  })

  test('words that find nothing together are told apart, with a way to each and to the comparison', async ({
    page,
  }) => {
    await page.goto('/search?q=Cha+zugzwang+sanctions')
    await expect(page.locator('#main')).toContainText('That says nothing about what anybody holds')
    await expect(page.getByRole('heading', { name: 'zugzwang alone' })).toBeVisible()
    await expect(page.locator('.hits').filter({ hasText: 'zugzwang alone' })).toContainText('in no record')
    for (const width of [320, 360, 768]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.locator('html').evaluate((html) => html.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width)
    }
    await page.getByRole('link', { name: 'All that sanctions finds' }).click()
    await expect(page).toHaveURL('/search?q=sanctions')
    await page.goBack()
    await page.getByRole('link', { name: 'See Victor Cha on Sanctions relief' }).click()
    await expect(page).toHaveURL(/\/compare\?actors=victor-cha&topics=/)
  })

  test('whatever is typed is answered', async ({ page, nasty }) => {
    for (const odd of ODD) {
      const response = await page.goto(`${nasty}/search?q=${encodeURIComponent(odd)}`)
      expect(response?.status(), odd).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Search')
    }
  })
})

test('a slash goes to the search box, but not while writing', async ({ page }) => {
  await page.goto('/positions')
  // The key works once the page listens.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.keyboard.type('a/b')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('a/b')
})
