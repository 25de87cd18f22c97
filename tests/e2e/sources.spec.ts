import { expect, test } from './support/test'

test('a citation leads to its quotation, which says what it proves', async ({ page }) => {
  await page.goto('/claims/first-summit-as-do-over')
  await page
    .getByRole('link', { name: /CSM ?, c\. 22 Jan 2019, ¶12/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/sources\/csm-2019-second-summit#csm-2019-q-klingner-mulligan$/)
  const quotation = page.locator(':target')
  await expect(quotation).toBeInViewport()
  await expect(quotation).toContainText('might claim that first summit as his mulligan')
  await expect(quotation).toContainText('Word for word, checked 24 Nov 2026 (text not held here)')
  await quotation.getByRole('link', { name: 'Trump might treat the first summit as a do-over.' }).click()
  await expect(page).toHaveURL(/\/claims\/first-summit-as-do-over$/)
})

test('the marks of a check are told apart', async ({ page, nasty }) => {
  await page.goto(`${nasty}/sources/quay-gazette-2019-01-22`)
  await expect(
    page.getByText('In reading order; 62 found as cited, 2 moved, 2 changed, 2 missing, 3 not checked'),
  ).toBeVisible()
  for (const mark of ['Moved, checked', 'Changed, checked', 'Missing, checked'])
    await expect(page.getByText(mark)).toHaveCount(2)
  await expect(page.getByText('Not checked against the text yet')).toHaveCount(3)
})

test('a source is to be had for reference managers', async ({ request, nasty }) => {
  const get = (path: string) => request.get(`${nasty}/sources/${path}`)
  const bib = await get('north-quay-review-2018.bib')
  expect(bib.headers()['content-disposition']).toContain('filename="north-quay-review-2018.bib"')
  expect(await bib.text()).toMatch(/^@article\{north-quay-review-2018,/)
  expect(await (await get('north-quay-review-2018.ris')).text()).toMatch(/^TY {2}- JOUR\r\n/)
  const [item] = JSON.parse(await (await get('north-quay-review-2018.csl')).text())
  expect(item).toMatchObject({ id: 'north-quay-review-2018', type: 'article-journal' })
  expect((await get('north-quay-review-2018.doc')).status()).toBe(404)
  expect((await get('nowhere.bib')).status()).toBe(404)
  expect((await get('north-quay-review-2018.bib?page=2')).status()).toBe(400)
})

test('a summit leads to its topics, claims, sources and codings', async ({ page }) => {
  await page.goto('/summits')
  await page.getByRole('link', { name: 'Second Trump–Kim summit' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second Trump–Kim summit')
  await expect(page.getByText(/27 Feb 2019 – 28 Feb 2019, Hanoi/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Concessions to Kim' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Disputed 2/ })).toBeVisible()
  await expect(page.getByText(/Complete for Bruce Klingner, Victor Cha and Harry Kazianis on 22 topics/)).toBeVisible()
})
