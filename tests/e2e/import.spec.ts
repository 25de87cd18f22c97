import { readFileSync } from 'node:fs'
import { writeDna } from '../record-imports/dna/files'
import { SAMPLE } from '../record-imports/dna/sample'
import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { expect, test } from './support/test'

// An invented panel, as a survey tool writes it: answers in words, a comment beside, a column of no use.
const PANEL = {
  name: 'panel.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Respondent;Institution;Date answered;Q1 The fishing ban should be eased before inspections are complete.;Q1 comment;IP',
      'Marlow, Ada;Straits Institute;3/2/2019;Agree;only after inspectors have been aboard;10.0.0.7',
      'Jorun Testvik;Delta University;14/2/2019;Strongly disagree;-;10.0.0.8',
      'Ottilie Brandt;Harbor Office;15/2/2019;Perhaps, perhaps not at all;;10.0.0.9',
    ].join('\r\n'),
  ),
}

test.describe.configure({ mode: 'serial' })

test('the pages of an import are accessible, and nothing is wider than a telephone', async ({ page, desk, watch }) => {
  await page.goto(`${desk}/import`)
  await expectAccessible(page)
  await page.getByLabel('File', { exact: true }).setInputFiles(PANEL)
  await page.getByLabel('Changed by').fill('Ada Coder')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('panel.csv')
  // On a slow machine the page that waits for the reader is shown first.
  await expect(page.getByRole('heading', { name: 'What will happen' })).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await noSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  const preview = page.url()
  await page.goto(`${preview}/rows`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All rows')
  await expect(page.getByText('Perhaps, perhaps not at all').first()).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await page.goto(preview)
  await page.getByRole('button', { name: 'Take it away' }).click()
  await expect(page).toHaveURL(/\/import/)
  // What was taken away is not there any more.
  watch.allowError(/status of 404/)
  expect((await page.goto(preview))?.status()).toBe(404)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an import that does not exist has a page that says so', async ({ page, desk, watch }) => {
    watch.allowError(/status of 404/)
    for (const path of ['/import/999999', '/import/999999/rows', '/import/none/conflicts', '/refused']) {
      expect((await page.goto(desk + path))?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
      await expect(page.getByRole('link', { name: 'Sources' }).first(), path).toBeVisible()
    }
  })

  test('a table is previewed, written as one step and taken back as one', async ({ page, desk, request }) => {
    // Other tests change this library meanwhile: only somebody whom the table alone names is looked for.
    const status = async () => (await request.get(`${desk}/actors/jorun-testvik.json`)).status()
    expect(await status()).toBe(404)
    await page.goto(`${desk}/import`)
    await page.getByLabel('File', { exact: true }).setInputFiles(PANEL)
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.locator('.says')).toContainText('can be taken back as one')
    // What cannot be read is shown with its words; no stance is made of it.
    await expect(page.getByText('Perhaps, perhaps not at all').first()).toBeVisible()
    expect(await status()).toBe(404)

    await page
      .getByRole('button', { name: /^Import \d+ records/ })
      .first()
      .click()
    await expect(page.getByRole('status')).toContainText('Written.')
    const { positions } = await (await request.get(`${desk}/positions.json?actor=jorun-testvik`)).json()
    expect(positions).toMatchObject([{ stance: 'opposes' }])

    await page.getByRole('link', { name: 'What was written, and take it back' }).click()
    await page
      .getByRole('button', { name: /^Take .*back/ })
      .first()
      .click()
    expect(await status()).toBe(404)
  })

  test('a coded file is written by the first click, where nothing was changed', async ({ page, desk }, info) => {
    const path = info.outputPath('strait.dna')
    writeDna(path, 3, SAMPLE)
    await page.goto(`${desk}/import`)
    const file = { name: 'strait.dna', mimeType: 'application/octet-stream', buffer: readFileSync(path) }
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page
      .getByRole('button', { name: /^Import \d+ records/ })
      .first()
      .click()
    await expect(page.getByRole('status')).toContainText('Written.')
    await page.getByRole('link', { name: 'What was written, and take it back' }).click()
    await page
      .getByRole('button', { name: /^Take .*back/ })
      .first()
      .click()
  })

  test('what is no table and no library is refused with its reason, and what was typed stays', async ({
    page,
    desk,
    watch,
  }) => {
    watch.allowError(/status of 4\d\d/)
    await page.goto(`${desk}/import`)
    await page.getByLabel('What it is').selectOption({ index: 1 })
    await page.getByLabel('Changed by').fill('Ada Coder')
    const nothing = {
      name: 'harbor.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0, 1, 2, 0xff, 0xfe, 0]),
    }
    await page.getByLabel('File', { exact: true }).setInputFiles(nothing)
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByText('harbor.bin').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0)
  })
})
