import { expect, test } from './support/test'

test('pairs of the bundled library stand topic by topic, parts beside them', async ({ page }) => {
  await page.goto('/agreement?actors=bruce-klingner,harry-kazianis,victor-cha')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who agrees with whom')
  const pair = page.getByRole('listitem').filter({ hasText: 'Bruce Klingner, Victor Cha' })
  await expect(pair).toContainText('Same side on 2 of 2 shared topics')
  await expect(pair).toContainText(
    'ICBM-only deal is part of “America only” deal and is not counted in addition to it.',
  )
  await expect(pair).toContainText('2 of 2 rest on a second-hand, inferred or enacted position.')
  await expect(page.getByRole('listitem').filter({ hasText: 'No shared topic' })).toContainText('Kazianis')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a cell of the matrix opens a pair with the words of both, and closes again', async ({ page }) => {
    await page.goto('/sample/agreement')
    await page
      .getByRole('region', { name: 'Matrix of actors' })
      .locator('a[href*="pair=ines-okafor~tide-watch"]')
      .click()
    const panel = page.locator('#pair')
    await expect(panel.getByRole('heading', { level: 2 })).toContainText('Ines Okafor')
    await expect(panel.locator('blockquote, .q').first()).toBeVisible()
    await panel.getByRole('link', { name: 'Close' }).click()
    await expect(page.locator('#pair')).toHaveCount(0)
  })

  test('a network is drawn, its settings are sent by a form, and its file has the recipe', async ({
    page,
    request,
  }) => {
    await page.goto('/sample/agreement/network')
    await expect(page.locator('.network-svg a').first()).toBeVisible()
    await page.getByLabel('Divide by').selectOption('average')
    await page.getByRole('button', { name: 'Draw' }).click()
    await expect(page).toHaveURL(/normalize=average/)
    await expect(page.getByText('divided by the mean number of statements').first()).toBeVisible()
    const file = await request.get('/sample/agreement/network.graphml?normalize=average')
    expect(await file.text()).toContain('divided by the mean number of statements')
  })

  test('what is missing ends in what would fill it, and leaves as a checklist', async ({ page, request }) => {
    await page.goto('/coverage')
    await expect(page.getByText('Everything here rests on 3 sources.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Read CSM for them' }).first()).toBeVisible()
    expect(await (await request.get('/coverage.md')).text()).toContain('- [ ] ')
  })

  test('a wrong address is told', async ({ page }) => {
    await page.goto('/agreement?actors=bruce-klinger')
    await expect(page.getByText('Did you mean')).toBeVisible()
  })
})
