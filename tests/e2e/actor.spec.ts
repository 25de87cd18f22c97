import { expect, test } from './support/test'

test('an actor’s page tells who, what, in which words, and who agrees', async ({ page }) => {
  await page.goto('/actors/bruce-klingner')
  await expect(page.getByText('15 of 22 topics')).toBeVisible()
  const line = page.locator('#positions').getByRole('listitem').filter({ hasText: 'Sanctions relief' })
  await expect(line).toContainText('Opposes unless')
  await expect(line).toContainText('Unless the behavior that tripped the sanctions is eliminated.')
  await expect(line.getByRole('link', { name: '¶42' })).toHaveAttribute('href', /^\/positions\//)
  const cha = page.getByRole('listitem').filter({ hasText: 'agree on 2 of 2' })
  await expect(cha).toContainText('Victor Cha')
  await expect(cha.getByRole('img')).toHaveAccessibleName(/ICBM-only deal: same side/)
  await expect(page.getByRole('heading', { name: 'What Bruce Klingner reports of others' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a name is found, two actors are picked, and Compare shows them', async ({ page }) => {
    await page.goto('/actors')
    await page.getByLabel('Filter by name').fill('kim')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/\/actors\?q=kim$/)
    await page.getByRole('link', { name: 'Kim Jong-un' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('김정은')
    await page.goto('/actors?of=analysts')
    await page.getByLabel('Compare Victor Cha').check()
    await page.getByLabel('Compare Bruce Klingner').check()
    await page.getByRole('button', { name: 'Compare chosen' }).first().click()
    await expect(page).toHaveURL(/\/compare\?actors=victor-cha,bruce-klingner/)
  })

  test('earlier positions open, and the page stands at another day', async ({ page, nasty }) => {
    await page.goto(`${nasty}/actors/ada-marlow`)
    await page.getByText('2 earlier, last opposes on 14 Jun 2018').click()
    await expect(page.locator('.earlier[open] li')).toHaveCount(2)
    await page.getByLabel('What counted on another day').fill('2018-06-01')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/asOf=2018-06-01$/)
    await expect(page.getByText('only what is known to have been said by then')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Date uncertain' })).toBeVisible()
    await page.getByRole('link', { name: 'Include them' }).click()
    await expect(page).toHaveURL(/asOf=2018-06-01&groups=1$/)
  })
})

test('an unreadable day is told, and the page shows all', async ({ page }) => {
  await page.goto('/actors/bruce-klingner?asOf=yesterday')
  await expect(page.getByRole('alert').first()).toContainText('“yesterday” is not a day such as 2019-01-22.')
  await expect(page.getByText('15 of 22 topics')).toBeVisible()
})

test('a name that nobody has gets the nearest one there is; an actor who is not there is not found', async ({
  page,
}) => {
  await page.goto('/actors?q=victor+sha')
  await page.getByRole('link', { name: 'Victor Cha' }).click()
  await expect(page).toHaveURL(/\/actors\/victor-cha$/)
  expect((await page.request.get('/actors/nobody-at-all')).status()).toBe(404)
})
