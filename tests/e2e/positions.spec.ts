import { expect, test } from './support/test'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('facets filter each other but not themselves, and chips take them back', async ({ page }) => {
    await page.goto('/positions')
    await expect(page.locator('.count')).toHaveText('57 positions')
    const filters = page.getByRole('navigation', { name: 'Filters' })
    const stance = filters.locator('details.facet').first()
    await filters.getByRole('link', { name: 'Analyst 26 positions' }).click()
    await expect(page.locator('.count')).toHaveText('26 of 57 positions')
    await stance.getByRole('link', { name: /^Opposes \d/ }).click()
    // Its own choice does not narrow its own counts: the others can still be added.
    await stance.getByRole('link', { name: /^Opposes unless \d/ }).click()
    await expect(page).toHaveURL(/stance=opposes_unless,opposes|stance=opposes,opposes_unless/)
    await expect(page).toHaveURL(/role=analyst/)
    await page.getByRole('link', { name: /^Analyst ?, remove filter$/ }).click()
    await expect(page).not.toHaveURL(/role=/)
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(page).toHaveURL('/positions')
  })

  test('an empty list says which filter to drop, and how many remain', async ({ page }) => {
    await page.goto('/positions?actor=victor-cha&stance=mixed')
    await expect(page.locator('.empty')).toContainText('Nothing matches')
    await expect(page.locator('.empty')).toContainText(/Without the filter Stance: Mixed \d+ remain/)
    await page.locator('.empty').getByRole('link', { name: 'Stance: Mixed' }).click()
    await expect(page).toHaveURL('/positions?actor=victor-cha')
  })

  test('words are looked for within the list, and dates bound it', async ({ page }) => {
    await page.goto('/positions')
    await page.getByLabel('Words in the position or its quotations').fill('yongbyon')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/q=yongbyon/)
    await expect(page.locator('.pos')).toHaveCount(2)
    await page.goto('/positions?to=2019-01-20')
    await expect(page.locator('.pos').first()).toBeVisible()
    await expect(page.locator('#main')).toContainText('not known whether inside the days asked for')
  })

  test('a long list is paged by key to its end, each position once', async ({ page, nasty }) => {
    await page.goto(`${nasty}/positions?sort=newest`)
    const seen: (string | null)[] = []
    for (let pages = 0; pages < 20; pages++) {
      seen.push(
        ...(await page
          .locator('.pos .c1 a[href^="/positions/"]')
          .evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')))])),
      )
      const next = page.getByRole('link', { name: 'Next' })
      const href = (await next.count()) > 0 ? await next.getAttribute('href') : null
      if (href === null) break
      // The whole page, not the part of it that has come so far.
      await page.goto(`${nasty}${href}`)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(345)
  })

  test('exactly this list leaves in every form', async ({ page, request, nasty }) => {
    await page.goto(`${nasty}/positions?stance=mixed&sort=actor`)
    await page.locator('summary', { hasText: 'Export' }).click()
    const links = await page
      .locator('details.export a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(8)
    for (const href of links) {
      const file = await request.get(`${nasty}${href}`)
      expect(file.status(), href).toBe(200)
      expect((await file.body()).length, href).toBeGreaterThan(500)
    }
    const refused = await request.get(`${nasty}/positions.csv?stance=neutral`)
    expect(refused.status()).toBe(400)
    expect(await refused.text()).toContain('neutral')
  })
})

test('the words of rows fold by a choice in the address, and are on paper all the same', async ({ page }) => {
  await page.goto('/positions?topic=sanctions-relief')
  const words = page.getByText('no sanctions relief until the behavior')
  await expect(words).toBeVisible()
  await page.getByRole('link', { name: 'Words folded' }).click()
  await expect(page).toHaveURL('/positions?topic=sanctions-relief&words=folded')
  await expect(words).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(words).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByText('1 quotation', { exact: true }).nth(1).click()
  await expect(words).toBeVisible()
})
