import { parse } from 'csv-parse/sync'
import { nastyLibrary } from '../fixtures/nasty/library'
import { expect, test } from './support/test'

const THREE = 'actors=bruce-klingner,victor-cha,harry-kazianis'

test('a cell shows stance, condition, summary, the words and where they stand', async ({ page }) => {
  await page.goto(`/compare?${THREE}&topics=sanctions-relief`)
  const cell = page.getByRole('cell').filter({ hasText: 'Opposes unless' })
  await expect(cell).toContainText('Unless the behavior that tripped the sanctions is eliminated')
  await expect(cell).toContainText(
    '“no sanctions relief until the behavior that tripped those sanctions is eliminated”',
  )
  await expect(cell.getByRole('link', { name: /CSM ?, c\. 22 Jan 2019, ¶42/ })).toBeVisible()
  await expect(page.getByRole('rowheader')).toContainText('Opposite sides: 1 for, 1 against')
  // Silence says which silence it is, and a paraphrase never stands in quotation marks.
  await expect(page.getByRole('cell').filter({ hasText: 'Nothing found' })).toContainText(
    'Looked c. 22 Jan 2019, in 1 source',
  )
  await expect(page.getByRole('cell').filter({ hasText: 'Supports if' })).toContainText(
    'In the reporter’s words, not quoted',
  )
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader chooses actors and topics, and the address is the view', async ({ page }) => {
    await page.goto('/compare')
    await page.locator('summary', { hasText: 'Actors' }).click()
    await page.getByLabel('Kim Jong-un').check()
    await page.getByRole('button', { name: 'Show' }).first().click()
    await expect(page).toHaveURL(/actors=bruce-klingner,harry-kazianis,victor-cha,kim-jong-un/)
    await expect(page.getByRole('columnheader', { name: 'Kim Jong-un' })).toBeVisible()
  })

  test('moving, removing, transposing and the depth of a cell are links', async ({ page }) => {
    await page.goto(`/compare?${THREE}&topics=all`)
    await page.locator('summary', { hasText: 'Actors' }).click()
    await page.getByRole('link', { name: 'Move Victor Cha earlier' }).click()
    await expect(page).toHaveURL(/actors=victor-cha,bruce-klingner,harry-kazianis/)
    await page.getByRole('link', { name: /^Opposite sides/ }).click()
    await expect(page).toHaveURL(/rows=opposite/)
    await page.getByRole('link', { name: 'Stance', exact: true }).click()
    await expect(page).toHaveURL(/cells=stance/)
    await expect(page.getByRole('row')).toHaveCount(4)
  })

  test('a large comparison is shown part by part; its files are whole', async ({ page, request, nasty }) => {
    const actors = nastyLibrary().actors.slice(0, 36)
    const address = `/compare?actors=${actors.map(({ slug }) => slug).join(',')}&topics=all&cells=stance`
    await page.goto(nasty + address)
    const steps = page.getByRole('navigation', { name: 'Parts of this comparison' })
    const columns = page.getByRole('table').getByRole('columnheader')
    let seen = 0
    for (const part of ['1–12', '13–24', '25–36']) {
      await expect(steps).toContainText(`Actors ${part} of 36`)
      seen += (await columns.count()) - 1
      if (part !== '25–36') await steps.getByRole('link', { name: 'Next' }).first().click()
    }
    expect(seen).toBe(36)
    // Whatever else is chosen begins anew.
    await page.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(steps).toContainText('Actors 1–12 of 36')
    const file = await (
      await request.get(`${nasty}${address.replace('?', '.json?')}&fromActor=${actors[12]?.slug}`)
    ).json()
    expect(file.actors).toHaveLength(36)
    // One that has to be laid out is written aside, and is the same file to whoever asks.
    const workbook = `${nasty}${address.replace('?', '.xlsx?')}`
    for (const answer of [await request.head(workbook), await request.get(workbook)]) {
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-disposition']).toContain('parley-36-actors-')
      expect(answer.headers().etag).toBeTruthy()
    }
    expect((await (await request.get(workbook)).body()).subarray(0, 2).toString()).toBe('PK')
    await page.goto(`${nasty}${address}&fromActor=nobody`)
    await expect(page.getByRole('alert')).toContainText('“nobody” is not among the actors compared')
  })

  test('copying a link is following it', async ({ page }) => {
    await page.goto(`/compare?${THREE}`)
    await page.getByRole('link', { name: 'Copy link' }).click()
    // The address names what this one leaves open.
    await expect(page).toHaveURL(
      new RegExp(`/compare\\?${THREE}&topics=[a-z-,]+&summit=second-summit&asOf=\\d{4}-\\d\\d-\\d\\d&data=\\d+$`),
    )
    await expect(page.getByRole('status')).toHaveCount(0)
  })

  test('actors without a record in the rows can be left out, and a row stands alone', async ({ page }) => {
    await page.goto(`/compare?${THREE}&topics=icbm-only-deal,sanctions-relief`)
    await page.getByRole('link', { name: 'Only this topic' }).first().click()
    await expect(page).toHaveURL(`/compare?${THREE}&topics=icbm-only-deal`)
    await expect(page.getByText('1 of 3 actors is not on record in these rows')).toBeVisible()
    await page.getByRole('link', { name: 'Only actors on record in these rows' }).click()
    await expect(page).toHaveURL(`/compare?${THREE}&topics=icbm-only-deal&recorded=1`)
    await expect(page.getByRole('columnheader')).toHaveText([/Topic/, /Bruce Klingner/, /Victor Cha/])
    await page.getByRole('link', { name: 'Show all 3' }).click()
    await expect(page.getByRole('columnheader')).toHaveCount(4)
  })

  test('the table as data stands beside the table as it is read', async ({ page, request, bundled }) => {
    await page.goto(`/compare?${THREE}&topics=icbm-only-deal`)
    await page.locator('summary', { hasText: 'Export table' }).click()
    const href = await page.getByRole('link', { name: /^Tidy CSV a row a position/ }).getAttribute('href')
    expect(await (await request.get(`${bundled}${href}`)).text()).toMatch(/^record,/)
  })
})

test('what an address says wrongly is told, with what was meant', async ({ page }) => {
  await page.goto('/compare?actors=klinger,victor-cha&colour=red')
  const problems = page.getByText('was not understood').locator('..').locator('..')
  await expect(problems).toContainText('No actor called “klinger”.')
  await expect(problems).toContainText('There is no parameter “colour” here.')
  await problems.getByRole('link', { name: 'Bruce Klingner' }).click()
  await expect(page).toHaveURL(/actors=bruce-klingner,victor-cha/)
})

test('where nothing that an address names is there, no table pretends to answer it', async ({ page }) => {
  await page.goto('/compare?actors=nobody-at-all')
  await expect(page.getByText('The library has none of the records that this address names.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('a filter that hides a position says so instead of showing a silence', async ({ page }) => {
  await page.goto('/compare?actors=kim-jong-un,bruce-klingner&topics=sanctions-relief&firsthand=1')
  await expect(page.getByRole('cell').first()).toContainText('Left out by the filter: one position')
})

test('the view leaves as files, exactly as filtered, and bad addresses are refused', async ({ request, bundled }) => {
  const csv = await request.get(`${bundled}/compare.csv?${THREE}&topics=sanctions-relief&layout=long`)
  expect(csv.headers()['content-disposition']).toContain('parley-klingner-cha-kazianis-sanctions-relief-long.csv')
  const rows = parse(await csv.body(), { columns: true, relax_column_count: true }) as Record<string, string>[]
  expect(rows.map((row) => row.code)).toEqual(expect.arrayContaining(['opposes_unless', 'supports_if']))
  const json = await (await request.get(`${bundled}/compare.json?${THREE}&topics=sanctions-relief`)).json()
  expect(JSON.stringify(json)).toContain(
    'no sanctions relief until the behavior that tripped those sanctions is eliminated',
  )
  for (const wrong of ['compare.csv?actors=klinger', 'compare.md?asOf=yesterday', 'compare.json?layout=long'])
    expect((await request.get(`${bundled}/${wrong}`)).status(), wrong).toBe(400)
  expect((await request.get(`${bundled}/compare.exe`)).status()).toBe(404)
})

test('over the limit a page says so and a file is refused', async ({ page, request, bundled }) => {
  const many = Array.from({ length: 41 }, (_, at) => `a-${at}`).join(',')
  expect((await request.get(`${bundled}/compare.csv?actors=${many}`)).status()).toBe(400)
  await page.goto(`/compare?actors=${many}`)
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('every page carries the headers that keep it to itself', async ({ request, bundled }) => {
  const headers = (await request.get(`${bundled}/compare`)).headers()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
})

test('a printed page numbers its evidence below the table', async ({ page }) => {
  await page.goto(`/compare?${THREE}&topics=sanctions-relief`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '¶42, partial quotation' })).toBeVisible()
  await expect(page.locator('.bar')).toBeHidden()
})

test('a cell folds all quotations but the first, and paper shows them', async ({ page }) => {
  await page.goto(`/compare?actors=bruce-klingner,harry-kazianis&topics=second-summit&summit=second-summit`)
  const more = page.locator('.more-q').first()
  const second = more.locator('blockquote').first()
  await expect(second).toBeHidden()
  await more.getByText('1 more quotation').click()
  await expect(second).toBeVisible()
  await more.getByText('1 more quotation').click()
  await page.emulateMedia({ media: 'print' })
  await expect(second).toBeVisible()
})

test('the nasty library stands word for word, whatever script it is in', async ({ page, nasty }) => {
  await page.goto(`${nasty}/compare?actors=han-seo-yun,salma-al-bahhar&topics=all`)
  await expect(page.getByRole('table')).toContainText('제재를')
  await expect(page.locator('blockquote[lang=ar]').first()).toHaveCSS('direction', 'rtl')
})
