import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a topic is made, reworded, and brought back', async ({ page, desk }) => {
    await page.goto(`${desk}/topics`)
    await page.getByRole('link', { name: 'New topic', exact: true }).click()
    await page.getByLabel('Name', { exact: true }).fill('Harbour “toll” <b>')
    await page.getByLabel('Proposition').fill('Guests should pay a toll.')
    await page.getByLabel('Theme').fill('the ban')
    await page.getByLabel('Scope').selectOption('standing')
    await page.getByLabel('What counts').fill('Saying so.')
    await page.getByLabel('Changed by').fill('Ada Coder')
    // Something is missing: nothing is saved, nothing is lost, and what to do stands beside it.
    await page.getByRole('button', { name: 'Record this topic' }).click()
    await expect(page.getByText('Nothing was saved.')).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Harbour “toll” <b>')
    await expect(page.getByLabel('What does not')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('What does not').fill('Anything else.')
    await page.getByRole('button', { name: 'Record this topic' }).click()
    await expect(page).toHaveURL(`${desk}/topics/harbour-toll-b#saved`)
    await expect(page.getByRole('status')).toContainText('Recorded.')
    await expect(page.getByRole('link', { name: 'Compare on it' })).toBeVisible()
    // Only the address that the form led to says so.
    await page.goto(`${desk}/topics`)
    await page.goto(`${desk}/topics/harbour-toll-b`)
    await expect(page.getByRole('status')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Guests should pay a toll.')

    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await page.getByLabel('Proposition').fill('Guests should pay a small toll.')
    await expect(page.getByLabel('Changed by')).toHaveValue('Ada Coder')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText('Saved')
    await page.getByRole('link', { name: 'history', exact: true }).click()
    await expect(page.locator('.versions')).toContainText('small')
    await page.locator('.versions > li', { hasText: 'Version 1' }).getByText('Go back to it').click()
    await page.getByRole('button', { name: 'Go back to version 1' }).click()
    await expect(page.locator('.versions > li')).toHaveCount(3)
    await page.goto(`${desk}/topics/harbour-toll-b`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Guests should pay a toll\./)
  })

  test('an actor whose name is on record is pointed out, and made all the same', async ({ page, desk }) => {
    await page.goto(`${desk}/actors`)
    await page.getByRole('link', { name: 'New actor', exact: true }).click()
    await page.getByLabel('Name', { exact: true }).fill('Ada Marlow')
    await page.getByLabel('Type').selectOption('person')
    await page.getByLabel('Filed under').fill('Marlow, Ada')
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Record this actor' }).click()
    await expect(page.locator('#name-problem')).toHaveText('an actor of this name is on record')
    await expect(page.locator('.known a')).toHaveAttribute('href', '/actors/ada-marlow')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Marlow')
    await page.getByLabel('Make it all the same').check()
    await page.getByRole('button', { name: 'Record this actor' }).click()
    await expect(page).toHaveURL(`${desk}/actors/ada-marlow-2#saved`)
    await expect(page.getByRole('link', { name: 'Another actor' })).toBeVisible()
  })

  test('a translation is made where the words are shown', async ({ page, desk }) => {
    await page.goto(`${desk}/positions?mode=direct`)
    const quoted = page.locator('a[href^="/positions/"]')
    await page.goto(`${desk}${await quoted.first().getAttribute('href')}`)
    const position = page.url()
    const words = page.locator('.proofs > li', { hasText: 'Add a translation' }).first()
    await words.getByText('Add a translation').click()
    await words.getByLabel('Into').fill('Klingonese')
    await words.getByLabel('Translation', { exact: true }).fill('ni <b>notwendig</b>')
    await words.getByLabel('by machine').check()
    await words.getByLabel('Translator').fill('Machine 2')
    await words.getByLabel('Changed by').fill('Ada Coder')
    await words.getByRole('button', { name: 'Record the translation' }).click()
    await expect(page.getByText('is not a language')).toBeVisible()
    await expect(page.getByLabel('Translation', { exact: true })).toHaveValue('ni <b>notwendig</b>')
    await page.getByLabel('Into').fill('Esperanto')
    await page.getByRole('button', { name: 'Record the translation' }).click()
    await expect(page).toHaveURL((url) => url.href.startsWith(`${position}#`))
    await expect(words).toContainText('ni <b>notwendig</b>')
    await expect(words).toContainText('translated by machine, Machine 2')
  })

  test('a record gets another address, and the old one forwards', async ({ page, desk }) => {
    await page.goto(`${desk}/edit/topic/easing-the-ban`)
    const slug = 'easing-the-ban'
    const change = async (from: string, to: string) => {
      await page.goto(`${desk}/edit/topic/${from}`)
      await page.getByRole('link', { name: 'Change the address' }).click()
      await page.getByLabel('Name in its address').fill(to)
      await page.getByLabel('Changed by').fill('Ada Coder')
      await page.getByRole('button', { name: 'Change the address' }).click()
    }
    await change(slug, 'Not a name')
    await expect(page.locator('#slug-problem')).toBeVisible()
    await expect(page.getByLabel('Name in its address')).toHaveValue('Not a name')
    await page.getByLabel('Name in its address').fill('the-ban-eased')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page).toHaveURL(`${desk}/edit/topic/the-ban-eased?saved=yes`)
    await page.goto(`${desk}/topics/${slug}?as=list`)
    await expect(page).toHaveURL(`${desk}/topics/the-ban-eased?as=list`)
    const file = await page.request.get(`${desk}/topics/${slug}.svg`)
    expect([file.status(), new URL(file.url()).pathname]).toEqual([200, '/topics/the-ban-eased.svg'])
    // It takes its old name once more, and nothing goes round in circles.
    await change('the-ban-eased', slug)
    await page.goto(`${desk}/topics/${slug}`)
    await expect(page).toHaveURL(`${desk}/topics/${slug}`)
    await page.goto(`${desk}/topics/the-ban-eased`)
    await expect(page).toHaveURL(`${desk}/topics/${slug}`)
  })

  test('two at once: the second is told, and loses nothing', async ({ page, context, desk }) => {
    const other = await context.newPage()
    for (const tab of [page, other]) await tab.goto(`${desk}/edit/summit/strait-conference`)
    await page.getByLabel('Place').fill('Northgate')
    await page.getByLabel('Changed by').fill('One')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toBeVisible()
    await other.getByLabel('Place').fill('Southgate')
    await other.getByLabel('Changed by').fill('Two')
    await other.getByRole('button', { name: 'Save' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Somebody saved first')
    await expect(other.locator('.clash')).toContainText('Northgate')
    await other.getByLabel('yours', { exact: true }).check()
    await other.getByRole('button', { name: 'Save as version' }).click()
    await expect(other.getByRole('status')).toBeVisible()
    await expect(other.getByLabel('Place')).toHaveValue('Southgate')
  })

  test('a name that means nobody is told with whom it may mean', async ({ page, desk }) => {
    await page.goto(`${desk}/edit/coding/New`)
    await page.getByLabel('Source', { exact: true }).fill('Quay Gazzette')
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Record this coding' }).click()
    await expect(page.locator('#source-problem')).toContainText('No source called “Quay Gazzette”')
  })

  test('a position is withdrawn with its reason, and its page stays', async ({ page, desk }) => {
    await page.goto(`${desk}/positions/clc-ines-okafor-binding-arbitration`)
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Withdraw this record' }).click()
    await page.getByLabel('Why it is withdrawn').fill('Read wrongly.')
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await page.getByRole('link', { name: 'History' }).first().click()
    await expect(page.locator('.versions')).toContainText('Read wrongly.')
    await page.locator('.versions > li', { hasText: 'Version 2' }).getByText('Go back to it').click()
    await page.getByRole('button', { name: 'Go back to version 2' }).click()
    await page.goto(`${desk}/positions/clc-ines-okafor-binding-arbitration`)
    await expect(page.getByText('Withdrawn.')).toHaveCount(0)
  })
})

test('what does not come from a page of this server changes nothing', async ({ request, desk }) => {
  const form = { label: 'Evil', by: 'x', version: '1' }
  for (const headers of [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: desk, host: 'rebound.example' },
    {},
  ] as Record<string, string>[])
    for (const path of [
      '/write/records/theme/the-talks/save',
      '/write/records/theme/the-talks/take-out',
      '/write/records/theme/the-talks/undo',
    ])
      expect((await request.post(`${desk}${path}`, { form, headers, maxRedirects: 0 })).status(), path).toBe(403)
  const huge = await request.post(`${desk}/write/records/theme/the-talks/save`, {
    form: { ...form, label: 'x'.repeat(1_100_000) },
    headers: { origin: desk, 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  })
  expect(huge.status()).toBe(413)
})
