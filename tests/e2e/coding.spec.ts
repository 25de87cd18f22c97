import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { noSidewaysScroll } from './support/layout'
import { seed } from './support/libraries'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })

let folder: string
let own: Server
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  const database = join(folder, 'own.db')
  seed(database)
  own = await startServer(database)
})
test.afterAll(async () => {
  await own?.stop()
  await rm(folder, { recursive: true, force: true })
})

const TEXT = `Relief or not

“The sanctions stay until the last warhead is gone,” says Bruce Klingner of the Heritage Foundation.

“Some relief,” adds Maria Quell, an analyst at the Harbour Institute, “would open the door to an interim agreement.”

“The summit will produce a declaration and nothing else,” Mr. Klingner says.`

const STATEMENT = `Nothing is gained by waiting

HARBOUR CITY — Rep. Bruce Klingner (NP-04), a member of the Port Committee, issued the following statement:

The sanctions must stay until the last warhead is gone. We have waited long enough.

Relief comes after that, and not a day before.`

/** From a field back to the page, where keys mean something. */
const leave = (page: Page) => page.locator('h1').click({ position: { x: 1, y: 1 } })

/** A key counts once the page listens; so it is pressed until the words it leads to are in hand. */
async function take(page: Page, key: string, words: string | RegExp): Promise<void> {
  const hand = page.locator('.hand blockquote')
  await expect(async () => {
    if (!(await hand.isVisible()) || !((await hand.textContent()) ?? '').match(words)) await page.keyboard.press(key)
    await expect(hand).toHaveText(words, { timeout: 3000 })
  }).toPass({ timeout: 20_000 })
}

/** The same for a choice. */
async function choose(page: Page, key: string, name: string): Promise<void> {
  const radio = page.locator(`${name}:checked`)
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(radio).toHaveAttribute('data-key', key, { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}

test('an article is coded from nothing, by keys alone', async ({ page }) => {
  await page.goto(`${own.url}/sources/new`)
  await page.getByLabel('Text', { exact: true }).focus()
  await page.keyboard.insertText(TEXT)
  const pasted = page.locator('form.way').first()
  await pasted.getByLabel('Changed by').focus()
  await page.keyboard.type('Ada Coder')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sources\/relief-or-not\/edit/)
  await page.goto(`${own.url}/sources/relief-or-not/code`)
  await page.getByRole('button', { name: 'Begin a coding' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ada Coder,')).toBeVisible()

  // The first passage: its speaker is known, its topic is likely, its stance is a key.
  await take(page, 'n', 'The sanctions stay until the last warhead is gone,')
  await expect(page.getByLabel('Speaker')).toHaveValue('Bruce Klingner')
  await take(page, 'L', /warhead is$/)
  await take(page, 'l', /warhead is gone,$/)
  await choose(page, 'a', '[name=proves]')
  await page.keyboard.press('t')
  await expect(page.getByRole('radio', { name: /^Sanctions relief/ })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await page.locator('[name="position.summary"]').focus()
  await page.keyboard.type('Would keep them to the end.')
  // A reload loses nothing.
  await page.reload()
  await expect(page.locator('[name="position.summary"]')).toHaveValue('Would keep them to the end.')
  await expect(page.getByRole('radio', { name: /Opposes 1/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('Recorded.')

  // The second: somebody new, in two segments, on a condition that is still missing.
  await take(page, 'n', 'Some relief,')
  await expect(page.locator('[name="newActor.name"]')).toHaveValue('Maria Quell')
  await choose(page, 'a', '[name=proves]')
  await page.keyboard.press('4')
  await page.locator('[name="newActor.kind"]').selectOption('person')
  await page.locator('[name="position.topic"]').fill('Sanctions relief')
  await page.locator('[name="position.summary"]').fill('In favour of some.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nothing was recorded.')).toBeVisible()
  await expect(page.locator('#position\\.conditions-problem')).toContainText('needs at least one condition')
  await expect(page.locator('[name="position.summary"]')).toHaveValue('In favour of some.')
  await page.locator('[name="position.conditions.items.0.kind"]').selectOption('if')
  await page.locator('[name="position.conditions.items.0.text"]').fill('it is only some')
  await page.locator('[name="position.conditions.join"]').selectOption('all')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('Recorded.')

  // The last is a claim.
  await page.goto(`${own.url}/sources/relief-or-not/code`)
  await expect(async () => {
    await page.keyboard.press('w')
    await expect(page.getByLabel('Words as they stand in the text')).toBeFocused({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await page.keyboard.type('The summit will produce a declaration and nothing else')
  await page.keyboard.press('Enter')
  await page.getByLabel('Speaker').fill('Bruce Klingner')
  await leave(page)
  await choose(page, 'c', '[name=proves]')
  await page.getByLabel('Claim', { exact: false }).first().focus()
  await page.locator('[name="claim.statement"]').fill('The summit will produce a declaration and nothing else.')
  await page.locator('[name="claim.kind"]').selectOption('predictive')
  await page.locator('[name="claim.summit"]').fill('Second Trump–Kim summit')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('Recorded.')

  await page.goto(`${own.url}/sources/relief-or-not`)
  await expect(page.locator('.quots > li')).toHaveCount(3)
  await page.goto(`${own.url}/actors/maria-quell`)
  await expect(page.locator('#positions')).toContainText('it is only some')
})

test('the desk is accessible in both themes, and as narrow as 320 px', async ({ page }) => {
  for (const at of ['', '?at=15-65', '?kind=sermon']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${own.url}/sources/relief-or-not/code${at}`)
      if (at.startsWith('?at')) await choose(page, 'a', '[name=proves]')
      await expectAccessible(page)
    }
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await noSidewaysScroll(page)
    }
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('pasted words and plain forms do the same', async ({ page }) => {
    await page.goto(`${own.url}/sources/relief-or-not/code`)
    await page.getByLabel('Words as they stand in the text').fill('nowhere at all')
    await page.getByRole('button', { name: 'Find them' }).click()
    await expect(page.getByText('“nowhere at all” was not found in this text.')).toBeVisible()
    await page.getByLabel('Words as they stand in the text').fill('would open the door to an interim agreement')
    await page.getByRole('button', { name: 'Find them' }).click()
    await page.getByRole('link', { name: 'End a word earlier' }).click()
    await page.getByRole('link', { name: 'End a word later' }).click()
    await expect(page.locator('.hand blockquote')).toHaveText(/would open the door to an interim agreement/)
    await page.getByLabel('Speaker').fill('Maria Quell')
    await page.getByRole('radio', { name: /^A position/ }).check()
    await page.getByRole('radio', { name: /^Interim agreement/ }).check()
    await page.locator('[name="position.summit"]').fill('Second summit')
    await page.getByRole('radio', { name: /^Supports 5/ }).check()
    await page.locator('[name="position.summary"]').fill('Hopes for one.')
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByRole('status')).toContainText('Recorded.')
    // The same words again, for the same topic: told what is there already.
    await page.goto(`${own.url}/sources/relief-or-not/code`)
    await page.getByLabel('Words as they stand in the text').fill('an interim agreement')
    await page.getByRole('button', { name: 'Find them' }).click()
    await page.getByLabel('Speaker').fill('Maria Quell')
    await page.getByRole('radio', { name: /^A position/ }).check()
    await page.locator('[name="position.topic"]').fill('Interim agreement')
    await page.locator('[name="position.summit"]').fill('Second summit')
    await page.getByRole('radio', { name: /^Supports 5/ }).check()
    await page.locator('[name="position.summary"]').fill('Again.')
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByText('On record already, on this topic and day')).toBeVisible()
    await page.getByRole('radio', { name: /These words are more evidence for/ }).check()
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByRole('status')).toContainText('Recorded.')
  })

  test('a press statement is told as one, read as another kind, and its own words are taken in one step', async ({
    page,
  }) => {
    await page.goto(`${own.url}/sources/new`)
    const pasted = page.locator('form.way').first()
    await pasted.getByLabel('Text', { exact: true }).fill(STATEMENT)
    await pasted.getByLabel('Changed by').fill('Ada Coder')
    await pasted.getByRole('button').click()
    await expect(page).toHaveURL(/\/sources\/nothing-is-gained-by-waiting\/edit/)
    await page.goto(`${own.url}/sources/nothing-is-gained-by-waiting/code?kind=sermon`)
    const kind = page.getByRole('region', { name: 'Kind of text' })
    await expect(kind.getByRole('status')).toHaveText('“sermon” is not a kind of text. The text is read as it looks.')
    await expect(kind).toContainText('Read as: press statement, because')

    // Another kind stays through every step: beginning a coding, selecting words, widening, looking for words, a refusal.
    await kind.getByRole('link', { name: 'news text' }).click()
    await expect(kind).toContainText('Read as: news text, as chosen. It looks like: press statement')
    const stays = () => expect(page).toHaveURL(/[?&]kind=news(&|$)/)
    await page.getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Begin a coding' }).click()
    await stays()
    await expect(page.getByText('No passage of this text is suggested.')).toBeVisible()
    await page.getByLabel('Words as they stand in the text').fill('We have waited')
    await page.getByRole('button', { name: 'Find them' }).click()
    await stays()
    await expect(page.locator('[name=mode]')).toHaveValue('paraphrase')
    await page.getByRole('link', { name: 'End a word later' }).click()
    await stays()
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByText('Nothing was recorded.')).toBeVisible()
    await stays()

    // Read as what it is, the first suggestion is the author's own words.
    await kind.getByText('Read it as another kind').click()
    await kind.getByRole('link', { name: 'press statement' }).click()
    await expect(page).not.toHaveURL(/kind=/)
    await page.getByRole('link', { name: 'Clear this selection' }).click()
    await page.getByRole('link', { name: /^Take the next suggestion/ }).click()
    await expect(page.locator('.hand blockquote')).toHaveText(/^The sanctions must stay .* long enough\.$/)
    await expect(page.getByLabel('Speaker')).toHaveValue('Bruce Klingner')
    await expect(page.locator('[name=mode]')).toHaveValue('authored')
    await page.getByRole('radio', { name: /^Nothing yet/ }).check()
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByRole('status')).toContainText('Recorded.')
  })
})

test('words marked in the text and taken with Enter keep the chosen kind', async ({ page }) => {
  await page.goto(`${own.url}/sources/relief-or-not/code?kind=hearing`)
  await expect(async () => {
    if (!page.url().includes('at=')) {
      await page
        .locator('#p-1 [data-start]')
        .first()
        .dblclick({ position: { x: 10, y: 10 } })
      await page.keyboard.press('Enter')
    }
    await expect(page.locator('.hand blockquote')).toHaveText('Relief', { timeout: 3000 })
  }).toPass({ timeout: 20_000 })
  await expect(page).toHaveURL(/[?&]kind=hearing&/)
})

test('an actor is merged into another after a look at what speaks against, and all of it is taken back', async ({
  page,
}) => {
  await page.goto(`${own.url}/edit/actor/maria-quell`)
  await page.getByRole('link', { name: 'Merge into another actor' }).click()
  await page.getByLabel('The actor that may be the same').fill('Victor Cha')
  await page.getByRole('button', { name: 'Look at both' }).click()
  await expect(page.getByRole('heading', { name: 'Are these the same person?' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'I cannot tell yet' })).toBeChecked()
  await page.getByRole('radio', { name: /^They are the same person/ }).check()
  await page.getByLabel('because').fill('one byline names both')
  await page.getByLabel('Changed by').fill('Ada Coder')
  await page.getByRole('button', { name: 'Keep my answer' }).click()
  await expect(page.getByRole('heading', { name: 'Maria Quell is now Victor Cha' })).toBeVisible()
  await expect(page.locator('#main')).toContainText('one byline names both')
  const merged = page.url()
  await page.goto(`${own.url}/actors/maria-quell`)
  await expect(page).toHaveURL(/\/actors\/victor-cha$/)
  await expect(page.locator('#main')).toContainText('Maria Quell')
  await page.goto(merged)
  await expect(page.getByText('Nothing of it was edited since.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the merge back' }).click()
  await expect(page.getByRole('status')).toContainText('Taken back.')
  await page.goto(`${own.url}/actors/maria-quell`)
  await expect(page).toHaveURL(/\/actors\/maria-quell$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Maria Quell')
})
