import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encoded } from '../imports/encoded'
import { docxOf } from '../imports/files'
import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { seed } from './support/libraries'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// What is written here is no other test's business: a library and servers of its own, for one worker.
test.describe.configure({ mode: 'serial' })

let folder: string
let own: Server
let others: Server
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  const database = join(folder, 'own.db')
  seed(database)
  own = await startServer(database)
  others = await startServer(database, { PARLEY_BOUND: '0.0.0.0' })
})
test.afterAll(async () => {
  await Promise.all([own?.stop(), others?.stop()])
  await rm(folder, { recursive: true, force: true })
})

const SOURCE = '/sources/csm-2019-second-summit'
const QUOTED = 'Trump, an avid golfer, might claim that first summit as his mulligan'
const TEXT = `A second summit\n\n“${QUOTED},” says Bruce Klingner.\n\nIt would be real final, fully verified denuclearisation, they hope.`

/** Adds a source from a pasted text; its form is the page then. */
async function addText(page: Page, text: string): Promise<void> {
  await page.goto(`${own.url}/sources/new`)
  await page.getByLabel('Text', { exact: true }).fill(text)
  const pasted = page.locator('form.way').first()
  await pasted.getByLabel('Changed by').fill('Ada Coder')
  await pasted.getByRole('button', { name: 'Add source' }).click()
  await expect(page).toHaveURL(/\/edit\?saved=new$/)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a pasted text becomes a source, which is put right and read', async ({ page }) => {
    await page.goto(`${own.url}/sources`)
    await page.getByRole('link', { name: 'Add a source' }).click()
    await expect(page.getByText('Files up to 20 MB, texts up to 2,000,000 characters.')).toBeVisible()
    await page.getByLabel('Text', { exact: true }).fill('통행료 “Toll” talks\n\nThey met <b>again</b>.')
    const pasted = page.locator('form.way').first()
    await pasted.getByLabel('Name in its address').fill('Toll talks')
    await pasted.getByLabel('Changed by').fill('Ada Coder')
    await pasted.getByRole('button', { name: 'Add source' }).click()

    await expect(pasted.getByText('must be a slug')).toBeVisible()
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue('통행료 “Toll” talks\n\nThey met <b>again</b>.')
    await pasted.getByLabel('Name in its address').fill('toll-talks')
    await pasted.getByRole('button', { name: 'Add source' }).click()

    await expect(page).toHaveURL(/\/sources\/toll-talks\/edit\?saved=new$/)
    await expect(page.getByText('They met <b>again</b>.')).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('통행료 “Toll” talks')
    await expect(page.getByLabel('Changed by')).toHaveValue('Ada Coder')
    await page.getByLabel('Published').fill('last week')
    await page.getByLabel('Name', { exact: true }).first().fill('Ada Marlow')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('#issued-problem')).toHaveText(/not kept. Write the day itself, such as 22 January 2019/)
    await expect(page.getByLabel('Published')).toHaveValue('last week')
    await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('Ada Marlow')
    await page.getByLabel('Published').fill('Feb. 2019')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText('Saved')
    await expect(page.getByLabel('Published')).toHaveValue('Feb 2019')
    await expect(page.locator('#issued-understood')).toContainText('some day in February 2019')

    await page.goto(`${own.url}/sources/toll-talks`)
    await expect(page.getByText('Feb 2019', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Read the text' }).click()
    await expect(page.getByText('They met <b>again</b>.')).toBeVisible()
    await page.goto(`${own.url}/search?q=toll`)
    await expect(page.getByRole('link', { name: '통행료 “Toll” talks' })).toBeVisible()
  })

  test('a file is read; one that cannot be says why', async ({ page, watch }) => {
    // The refusal is a bare answer, and a browser asks for an icon beside it.
    watch.allowError(/413|favicon/)
    await page.goto(`${own.url}/sources/new`)
    const form = page.locator('form.way').last()
    await form.getByLabel('Changed by').fill('Ada Coder')
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await choose('talks.pdf', Buffer.from('words'))
    await form.getByRole('button', { name: 'Add source' }).click()
    await expect(page.getByText('what is in it is something else')).toBeVisible()
    await choose('talks.docx', Buffer.from(await docxOf(['Harbor talks', 'They met.'])))
    await form.getByRole('button', { name: 'Add source' }).click()
    await expect(page).toHaveURL(/\/sources\/harbor-talks\/edit\?saved=new$/)
    await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('Ada Marlow')
    await page.goto(`${own.url}/sources/new`)
    await choose('large.txt', Buffer.alloc(15 * 1024 * 1024, 'words '))
    const [answer] = await Promise.all([
      page.waitForResponse(/\/write\/sources$/),
      form.getByRole('button', { name: 'Add source' }).click(),
    ])
    expect(answer.status()).toBe(413)
    await expect(page.getByText('Nothing was stored')).toBeVisible()
  })

  test('lines of the page are shown after adding, and left out or kept', async ({ page }) => {
    const head = 'Harbor talks, round two'
    const body = 'The delegates left the harbor on Tuesday with a date for a second round and little else to show.'
    const more = '“A date is not a deal,” said Ada Marlow, who negotiated for the institute for many years before.'
    const line = 'You’ve read 5 of 5 free stories'
    await addText(page, [head, body, more, line, 'Subscribe to our newsletter'].join('\n\n'))
    const furniture = page.getByRole('region', { name: 'Page furniture' })
    await expect(furniture.getByRole('heading')).toHaveText('2 lines of the page around the text')
    await expect(furniture).toContainText(line)
    await expect(furniture).toContainText('subscription or newsletter line')
    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await noSidewaysScroll(page)
    }
    await furniture.getByRole('button', { name: 'Leave the ticked lines out' }).click()
    await expect(page.getByText('Left out as page furniture: 2 lines')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Page furniture' })).toHaveCount(0)
    await page.goto(page.url().replace('/edit', '/text'))
    await expect(page.getByText('version 2 of the text')).toBeVisible()
    await expect(page.getByText(body)).toBeVisible()
    await expect(page.getByText(line)).toHaveCount(0)
  })

  test('an encoding in doubt shows both readings, and the other one is taken by one button', async ({ page }) => {
    const words = 'Совет порта заседал три дня и обсуждал пошлину и ворота. Никто не спросил почему.'
    await page.goto(`${own.url}/sources/new`)
    const form = page.locator('form.way').last()
    await form.getByLabel('Changed by').fill('Ada Coder')
    const buffer = Buffer.from(encoded(words, 'koi8-r'))
    await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer })
    await form.getByRole('button', { name: 'Add source' }).click()
    // A text without a headline has no title: the field is empty, and must be filled.
    await expect(page.getByLabel('Title')).toHaveValue('')
    const readings = page.getByRole('region', { name: 'Two readings' })
    await expect(readings.locator('td').first()).toContainText('Совет порта')
    await expect(page.getByText('It was read as koi8-r, which is a guess.')).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('#title-problem')).toHaveText('must be given')
    await readings.getByRole('button', { name: /^Read it as/ }).click()
    await expect(readings.locator('td').last()).toContainText('Совет порта')
    await readings.getByRole('button', { name: 'Read it as koi8-r' }).click()
    await expect(readings.locator('td').first()).toContainText('Совет порта')
  })

  test('the same words in another mouth are asked about', async ({ page }) => {
    const words = 'We will see what the audit says, and the gate stays shut until June.'
    const said = (who: string, then: string) => `${who} said: “${words}” ${then}`
    const head = 'Harbor notes\n\nThe delegates met at the gate, and nobody of them had a word to say on tolls.'
    const orin = said('Team Beta’s envoy Orin Vale', 'He stayed.')
    await addText(page, [head, said('Team Alpha’s envoy Mara Quill', 'She left.'), orin].join('\n\n'))
    const source = page.url().replace(/\/edit\?saved=new$/, '')
    await page.goto(`${source}/code?words=${encodeURIComponent(words)}`)
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Begin a coding' }).click()
    await page.goto(`${source}/code?words=${encodeURIComponent(words)}`)
    await expect(page.getByRole('region', { name: 'Places of these words' })).toContainText('stands at 2 places')
    await expect(page.getByRole('region', { name: 'Places of these words' }).getByRole('link')).toHaveCount(2)
    await page.locator('[name="speaker"]').fill('Victor Cha')
    await page.getByRole('radio', { name: /^Keep only/ }).check()
    await page.getByRole('button', { name: /Record it/ }).click()
    await expect(page.getByText('Recorded.')).toBeVisible()

    await page.goto(`${source}/text/new`)
    await page.getByLabel('Text', { exact: true }).fill([head, orin].join('\n\n'))
    await page.getByRole('button', { name: 'Look the quotations up' }).first().click()
    await expect(page.getByText('1 in another surrounding')).toBeVisible()
    const asked = page.locator('.apart li')
    await expect(asked).toContainText('Mara Quill said: “')
    await expect(asked).toContainText('Orin Vale said: “')
    await expect(asked.getByRole('checkbox', { name: 'The same words, said by Victor Cha' })).not.toBeChecked()
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await noSidewaysScroll(page)
    }
    await page.getByRole('button', { name: 'Store version 2' }).click()
    await expect(page.getByRole('heading', { name: '1 quotation to be looked at' })).toBeVisible()
    await expect(page.locator('.waiting')).toContainText('Orin Vale said: “')
    await expect(page.locator('a.marked')).toHaveCount(0)
    await page.getByRole('button', { name: 'These are the same words: take this place' }).click()
    await expect(page.locator('a.marked:target')).toHaveText(words)
  })

  test('an address as a title does not widen its pages', async ({ page }) => {
    const address = `https://www.quay-gazette.example/2019/01/22/${'harbor_talks_'.repeat(8)}?utm_source=newsletter`
    await addText(page, `${address}\n\nMara Quill said: “We wait.”`)
    const source = page.url().replace(/\/edit\?saved=new$/, '')
    if ((await page.getByLabel('Title').inputValue()) === '') {
      await page.getByLabel('Title').fill(address)
      await page.getByLabel('Cited as').fill(address)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('status')).toContainText('Saved')
    }
    for (const path of ['', '/text', '/edit', '/text/new', '/code'])
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${source}${path}`)
        await noSidewaysScroll(page)
      }
    await page.goto(`${own.url}/sources`)
    await noSidewaysScroll(page)
  })

  test('a new text is looked through before anything is stored', async ({ page }) => {
    await page.goto(`${own.url}${SOURCE}`)
    await page.getByRole('link', { name: 'Add the text' }).click()
    await page.getByLabel('Text', { exact: true }).fill(TEXT)
    await page.getByRole('button', { name: 'Look the quotations up' }).first().click()
    await expect(page.getByText(/\d+ in another surrounding, 1 changed, \d+ missing/)).toBeVisible()
    await expect(page.locator('.review-group del')).toHaveText(/denuclearization/)
    await expect(page.locator('.review-group ins')).toHaveText(/denuclearisation/)
    const asked = page.locator('.apart li').filter({ has: page.locator('mark', { hasText: QUOTED }) })
    await expect(asked.first()).toContainText('¶12 →becomes ¶2')
    for (const box of await page.locator('.apart').getByRole('checkbox').all()) await box.check()
    const elsewhere = await page.context().newPage()
    await elsewhere.goto(`${own.url}${SOURCE}`)
    await expect(elsewhere.getByText('Not held here, only the words quoted below')).toBeVisible()
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Store version 1' }).click()

    await expect(page).toHaveURL(/\/text$/)
    // One word of it is quoted on its own as well, and is a stretch of its own.
    const marked = page.getByRole('link', { name: 'Trump, an avid golfer, might claim that first summit as his' })
    await expect(page.getByRole('heading', { name: /quotations to be looked at/ })).toBeVisible()
    await page.getByRole('button', { name: 'Take over the underlined words' }).click()
    await expect(page.locator('a.marked:target')).toHaveText('final, fully verified denuclearisation')
    await expect(page.getByRole('button', { name: 'Take over the underlined words' })).toHaveCount(0)
    await marked.click()
    const quotation = page.locator(':target')
    await expect(quotation).toContainText('¶2')
    await expect(quotation).toContainText('Word for word')
    await quotation.getByRole('link', { name: 'In the text' }).click()
    await expect(page.locator('a.marked:target')).toHaveText(/^Trump, an avid golfer/)
  })
})

test('only this machine writes, and only from its own pages', async ({ request, page, watch }) => {
  watch.allowError(/status of 403/)
  const form = { multipart: { text: 'Forged.' } }
  const forged = await request.post(`${own.url}/write/sources`, {
    ...form,
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(forged.status()).toBe(403)
  for (const path of [
    '/write/sources',
    `/write${SOURCE}/text`,
    `/write${SOURCE}/text/confirm`,
    `/write${SOURCE}/quotations/x`,
  ]) {
    const answer = await request.post(`${others.url}${path}`, { ...form, headers: { origin: others.url } })
    expect(answer.status(), path).toBe(403)
  }
  await page.goto(`${others.url}/sources`)
  await expect(page.getByRole('link', { name: 'Add a source' })).toHaveCount(0)
  await expect(page.getByText('can be read here and not changed')).toBeVisible()
  await page.goto(`${others.url}/sources/new`)
  await expect(page.getByText('can be read here and not changed')).toBeVisible()
  await expect(page.locator('form[method="post"]')).toHaveCount(0)
})

test('readers see a text only where its source says that they may', async ({ page }) => {
  await page.goto(`${others.url}${SOURCE}/text`)
  await expect(page.getByText('It may not be shown to readers')).toBeVisible()
  await expect(page.getByText('they hope')).toHaveCount(0)
  await page.goto(`${own.url}${SOURCE}/edit`)
  await page.getByLabel('Readers may be shown the whole text').check()
  await page.getByLabel('Changed by').fill('Ada Coder')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await page.goto(`${others.url}${SOURCE}/text`)
  await expect(page.getByText('they hope')).toBeVisible()
  await expect(page.getByText('to be looked at')).toHaveCount(0)
})

test('every page is accessible in both themes, and as narrow as 320 px', async ({ page, watch }) => {
  watch.allowError(/404/)
  const path = (address: string) => address.slice(own.url.length)
  const prose = 'The delegates left the harbor on Tuesday with a date for a second round and little else to show.'
  await addText(
    page,
    ['Lines of a page', prose, prose.replace('Tuesday', 'Friday'), 'Subscribe to our newsletter'].join('\n\n'),
  )
  await expect(page.getByRole('region', { name: 'Page furniture' })).toBeVisible()
  const withFurniture = path(page.url())
  const again = 'Nils said: “We will see what the audit says, and the gate stays shut until June.” Then he left.'
  await page.goto(`${own.url}/sources/harbor-notes/text/new`)
  await page.getByLabel('Text', { exact: true }).fill(`Harbor notes\n\n${again}`)
  await page.getByRole('button', { name: 'Look the quotations up' }).first().click()
  await expect(page.locator('.apart')).toBeVisible()
  const review = path(page.url())
  await page.goto(`${own.url}/sources/harbor-notes/code?words=the`)
  await expect(page.getByText(/“the” stands at \d places/)).toBeVisible()
  const places = path(page.url())
  for (const path of [
    withFurniture,
    review,
    places,
    '/sources/new',
    '/sources/toll-talks/edit',
    `${SOURCE}/text`,
    `${SOURCE}/text/new`,
  ]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${own.url}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectAccessible(page)
    }
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await noSidewaysScroll(page)
    }
  }
  for (const path of ['/sources/nowhere/edit', '/sources/nowhere/text', '/sources/nowhere/text/new'])
    expect((await page.goto(`${own.url}${path}`))?.status(), path).toBe(404)
})
