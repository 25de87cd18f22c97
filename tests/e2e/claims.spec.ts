import { expect, test } from './support/test'

test('a claim shows its standing with the working, and what it would be on stated responses', async ({
  page,
  nasty,
}) => {
  await page.goto(`${nasty}/claims/patrol-boats-stayed-in-port`)
  const standing = page.getByRole('complementary', { name: 'Standing' })
  await expect(standing).toContainText('Contested')
  await expect(standing).toContainText('Stated only: Disputed')
  const inferred = page.getByRole('listitem').filter({ hasText: 'Why inferred' }).filter({ hasText: 'Tomas Reyes' })
  await expect(inferred).toContainText('He speaks of the port, not of the boats')
  await expect(inferred).toHaveCSS('border-left-style', 'dotted')

  await standing.getByRole('link', { name: 'Stated only 3' }).click()
  await expect(page).toHaveURL(/\/claims\/patrol-boats-stayed-in-port\?stated=1$/)
  await expect(standing).toContainText('All: Contested')
  await expect(inferred).toHaveCount(0)
  await expect(page.getByRole('link', { name: '1 inferred' }).first()).toBeVisible()
})

test('a claim that restates a topic borrows its positions, turned round where it denies it', async ({
  page,
  nasty,
}) => {
  await page.goto(`${nasty}/claims/no-year-is-enough`)
  await expect(page.getByText('supporters dispute, opponents endorse')).toBeVisible()
  const card = page.getByRole('listitem').filter({ hasText: 'Coastal Law Center' }).first()
  await expect(card).toContainText('Opposes unless')
  await expect(card).toContainText('Unless the winter storms are mild')
})

test('a citation that is copied says who, in which source, where', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/claims/singapore-gained-nothing')
  await page.locator('#main').getByRole('link', { name: 'Copy citation' }).first().click()
  await expect(page.getByRole('link', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /, in “North Korea Round 2: .*The Christian Science Monitor, \[ca\. January 22, 2019\], ¶\d+\.$/,
  )
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('facets narrow the list of claims, chips take it back, and the address is the view', async ({ page }) => {
    await page.goto('/claims')
    const filters = page.getByRole('navigation', { name: 'Filters' })
    await filters.getByRole('link', { name: 'Contested 2 claims' }).click()
    await filters.getByRole('link', { name: 'Disputed 2 claims' }).click()
    await expect(page).toHaveURL(/\/claims\?standing=disputed,contested$/)
    await expect(page.getByText('4 of 24 claims')).toBeVisible()
    await filters.getByRole('link', { name: 'Bruce Klingner 1 claim' }).click()
    await expect(page.getByText('1 of 24 claims')).toBeVisible()
    await page.getByRole('link', { name: /^Disputed ?, remove filter$/ }).click()
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(page).toHaveURL(/\/claims$/)
  })

  test('an empty list says which choice to drop', async ({ page }) => {
    await page.goto('/claims?kind=empirical&standing=qualified')
    await expect(page.getByText('No claim has all of these properties.')).toBeVisible()
    await page.getByRole('link', { name: 'Any kind' }).click()
    await expect(page).toHaveURL(/\/claims\?standing=qualified$/)
  })
})

test('what the address says wrongly is told, with what was meant', async ({ page }) => {
  await page.goto('/claims?claimant=klinger&standing=open&after=nowhere')
  const problems = page.getByText('was not understood').locator('..').locator('..')
  await expect(problems).toContainText('“open” is not one of')
  await expect(problems).toContainText('“nowhere” is not in this list')
  await problems.getByRole('link', { name: 'Bruce Klingner' }).click()
  await expect(page).toHaveURL(/claimant=bruce-klingner/)
})

test('outcome and standing stand side by side, and words follow how it was said', async ({ page }) => {
  await page.goto('/claims/few-steps-for-concessions')
  const outcome = page.getByRole('complementary', { name: 'Outcome' })
  await expect(outcome).toContainText('Did not happen')
  await expect(outcome).toContainText('That does not make “may” wrong.')
  await expect(page.getByRole('complementary', { name: 'Standing' })).not.toContainText('Did not')
  await expect(page.getByText(', after the day')).toBeVisible()
  await expect(page.getByText('cited, not quoted')).toBeVisible()
})

test.describe('settling a claim without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('own words are refused, somebody else’s settle it, and the history tells', async ({ page, desk }) => {
    await page.goto(`${desk}/claims?outcome=unsettled`)
    await expect(page.getByRole('heading', { name: /Unsettled past its day/ })).toBeVisible()
    await page.getByRole('link', { name: 'The minutes of round two will not be published' }).click()
    await page.getByRole('link', { name: 'Settle it', exact: true }).click()
    await page.getByLabel('Came true', { exact: true }).check()
    await page.getByLabel('Why, in one sentence').fill('Only a summary came out.')
    await page.getByLabel('Look for words on record').fill('Ashgrove minutes')
    await page.getByRole('button', { name: 'Search' }).click()
    // Searching loses nothing that was typed.
    await expect(page.getByLabel('Came true', { exact: true })).toBeChecked()
    await expect(page.getByLabel('Why, in one sentence')).toHaveValue('Only a summary came out.')
    await page.getByRole('checkbox').first().check()
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Record the outcome' }).click()
    await expect(page.getByText('Nothing was saved.')).toBeVisible()
    await expect(page.locator('#quotations')).toContainText(
      'own words settle nothing alone: name words of somebody else',
    )

    await page.getByLabel('Look for words on record').fill('summary perhaps minutes')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('listitem').filter({ hasText: 'A summary, perhaps' }).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Record the outcome' }).click()
    await expect(page).toHaveURL(`${desk}/claims/minutes-will-stay-closed`)
    const outcome = page.getByRole('complementary', { name: 'Outcome' })
    await expect(outcome).toContainText('Came true')
    await expect(outcome).toContainText('Settled by Ada Coder')
    await expect(page.getByRole('heading', { name: 'Settled by these words' })).toBeVisible()
    await expect(page.getByText('the claimant', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'History', exact: true }).click()
    await expect(page.locator('.versions')).toContainText('Only a summary came out.')
  })
})
