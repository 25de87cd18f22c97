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
    await page.goto(`${nasty}/search?q=${encodeURIComponent('기록')}`)
    await expect(page.locator('mark').first()).toBeVisible()
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
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('a/b')
})
