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

/** Waits until the page listens for keys: the list of keys opens and closes. */
async function listens(page: Page): Promise<void> {
  const keys = page.locator('#keys[open]')
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(keys).toHaveCount(1, { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await page.keyboard.press('?')
  await expect(keys).toHaveCount(0)
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
  await expect(page.locator('[name=speaker]')).toHaveValue('Bruce Klingner')
  await take(page, 'L', /warhead is$/)
  await take(page, 'l', /warhead is gone,$/)
  await choose(page, 'a', '[name=proves]')
  await page.keyboard.press('t')
  await expect(page.getByRole('radio', { name: /^Sanctions relief/ })).toBeChecked()
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
  await expect(page.locator('[name=speaker]')).toHaveValue('Maria Quell')
  await expect(page.getByRole('radio', { name: /^Add Maria Quell as somebody new/ })).toBeChecked()
  await choose(page, 'a', '[name=proves]')
  await page.keyboard.press('4')
  await page.keyboard.press('T')
  await page.locator('[name="topic"]').fill('Sanctions relief')
  await page.locator('[name="position.summary"]').fill('In favour of some.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nothing was recorded.')).toBeVisible()
  await expect(page.locator('#position\\.conditions-problem')).toHaveText(
    'Say the condition, or choose a stance without one.',
  )
  await expect(page.locator('[name="position.summary"]')).toHaveValue('In favour of some.')
  await page.locator('[name="position.conditions.items.0.text"]').fill('it is only some')
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
  await page.locator('[name=speaker]').fill('Bruce Klingner')
  await leave(page)
  await choose(page, 'c', '[name=proves]')
  await page.locator('[name="claim.statement"]').fill('The summit will produce a declaration and nothing else.')
  await page.locator('[name="claim.kind"]').selectOption('predictive')
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
    await page.locator('[name=speaker]').fill('Maria Quell')
    await page.getByRole('radio', { name: /^Position/ }).check()
    await page.getByRole('radio', { name: /^Interim agreement/ }).check()
    await page.getByRole('radio', { name: /^Supports 5/ }).check()
    await page.locator('[name="position.summary"]').fill('Hopes for one.')
    await page.locator('.card').getByLabel('Changed by').fill('Ada Coder')
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByRole('status')).toContainText('Recorded.')
    // The same words again, for the same topic: told what is there already.
    await page.goto(`${own.url}/sources/relief-or-not/code`)
    await page.getByLabel('Words as they stand in the text').fill('an interim agreement')
    await page.getByRole('button', { name: 'Find them' }).click()
    await page.locator('[name=speaker]').fill('Maria Quell')
    await page.getByText('another topic').click()
    await page.locator('[name="topic"]').fill('Interim agreement')
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
    await page.locator('[name="position.summary"]').fill('Typed before the refusal.')
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByText('Nothing was recorded.')).toBeVisible()
    await stays()
    // What was typed stays while the words are widened and the text is read as another kind.
    const typed = page.locator('[name="position.summary"]')
    await page.getByRole('link', { name: 'End a word later' }).click()
    await expect(typed).toHaveValue('Typed before the refusal.')

    // Read as what it is, the first suggestion is the author's own words.
    await kind.getByText('Read it as another kind').click()
    await kind.getByRole('link', { name: 'press statement' }).click()
    await expect(page).not.toHaveURL(/kind=/)
    await expect(typed).toHaveValue('Typed before the refusal.')
    await page.getByRole('link', { name: /^Put down/ }).click()
    await page.getByRole('link', { name: /^Take the next suggestion/ }).click()
    await expect(page.locator('.hand blockquote')).toHaveText(/^The sanctions must stay .* long enough\.$/)
    await expect(page.locator('[name=speaker]')).toHaveValue('Bruce Klingner')
    await expect(page.locator('[name=mode]')).toHaveValue('authored')
    await page.getByRole('radio', { name: /^Keep only/ }).check()
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

test('words marked up to the end of an element are taken with Enter', async ({ page }) => {
  await page.goto(`${own.url}/sources/relief-or-not/code`)
  await expect(async () => {
    if (!page.url().includes('at=')) {
      // Three clicks mark a whole paragraph: the end lies in the element of the next one, not in its words.
      await page.locator('#p-2 [data-start]').last().click({ clickCount: 3 })
      await page.keyboard.press('Enter')
    }
    await expect(page.locator('.hand blockquote')).toHaveText(/^“The sanctions stay .* Heritage Foundation\.$/, {
      timeout: 3000,
    })
  }).toPass({ timeout: 20_000 })
})

const SEA = `Round two at the harbour

“The sanctions stay until the last warhead is gone,” said Bruce Klingner.

Victor Cha is not persuaded that sanctions relief would help: “Another photograph, unless they bring the lists of sanctions.”

Asked about verification, Olga Straits of Tide Watch laughed. “I would rather not say today,” she said.`

test('a suggestion becomes a position in five keys, the check of its speaker among them', async ({ page }) => {
  await page.goto(`${own.url}/sources/new`)
  await page.getByLabel('Text', { exact: true }).fill(SEA)
  const pasted = page.locator('form.way').first()
  await pasted.getByLabel('Changed by').fill('Ada Coder')
  await pasted.getByRole('button').click()
  await expect(page).toHaveURL(/\/sources\/round-two-at-the-harbour\/edit/)
  await page.goto(`${own.url}/sources/round-two-at-the-harbour/code`)
  await page.getByRole('button', { name: 'Begin a coding' }).click()
  await expect(page.locator('.ticks li')).toHaveCount(3)
  await take(page, 'n', /^The sanctions stay/)
  await take(page, 'n', /^Another photograph/)
  await listens(page)
  await expect(page.locator('[name=speaker]')).toHaveValue('Victor Cha')
  // Recording waits for the check: without it the card stays, and asks.
  await page.keyboard.press('t')
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-waiting]')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Yes, Victor Cha/ })).toBeFocused()

  await page.reload()
  await listens(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.hand')).toHaveCount(0)
  await take(page, 'n', /^The sanctions stay/)
  await page.getByRole('radio', { name: /^Keep only/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('Recorded.')
  // One: the suggestion. Two: yes, he says it. Three: the topic. Four: the stance. Five: record it.
  await take(page, 'n', /^Another photograph/)
  await listens(page)
  await page.keyboard.press('y')
  await page.keyboard.press('t')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('Recorded.')
  for (const name of ['topic', 'actor', 'quotation'])
    await expect(page.getByRole('status').getByRole('link', { name, exact: true })).toBeVisible()
  await expect(page.locator('.coded-list')).toContainText('Victor Cha')
})

test('a silence is recorded with its words, and the coding says what it covers and what is left', async ({ page }) => {
  await page.goto(`${own.url}/sources/round-two-at-the-harbour/code`)
  await take(page, 'n', /^I would rather not say/)
  await listens(page)
  await choose(page, 'u', '[name=proves]')
  await choose(page, '1', '[name="silence.kind"]')
  if (await page.locator('[data-question]').isVisible()) await page.keyboard.press('y')
  await page.keyboard.press('T')
  await page.locator('[name=topic]').fill('Verification')
  await page.locator('.card').getByLabel('Changed by').fill('Ada Coder')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('Recorded.')
  await expect(page.locator('.coded-list')).toContainText('Would not say')

  const finish = page.locator('#finish')
  await expect(finish.getByRole('checkbox', { name: /^Everybody quoted here/ })).toBeChecked()
  await finish.getByRole('checkbox', { name: /^Everybody quoted here/ }).uncheck()
  await finish.getByText('choose by name').click()
  await finish.getByLabel('Actors covered').fill('Victor Cha')
  await finish.getByRole('button').click()
  const left = page.getByRole('status')
  await expect(left).toContainText('This coding covers 1 actor on 22 topics. Still uncovered:')
  await expect(left).toContainText('Bruce Klingner, who is quoted here')
  await finish.getByRole('checkbox', { name: /^Everybody quoted here/ }).check()
  await finish.getByRole('button').click()
  await expect(left).toContainText('Nothing is left to cover.')
})

test('nothing scrolls inside the desk, recording is above the fold, and no field is there twice', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const kind of ['Position', 'Claim', 'Response', 'Silence', 'Keep only']) {
    await page.goto(`${own.url}/sources/relief-or-not/code?at=15-65`)
    await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
    if (kind === 'Position') {
      await page.getByRole('radio', { name: /^Supports if/ }).check()
      await page.locator('[name=topicPick]').first().check()
    }
    const found = await page.evaluate(() => {
      const main = document.querySelector('#main')
      const inside = [...(main?.querySelectorAll('*') ?? [])].filter((one) => one instanceof HTMLElement)
      const scrolls = inside.filter((one) => {
        const { overflowY } = getComputedStyle(one)
        return one.tagName !== 'TEXTAREA' && /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight
      })
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      const names = [...document.forms].flatMap((form) => {
        const fields = [...form.elements].filter((one) =>
          one instanceof HTMLInputElement ? one.type !== 'radio' : true,
        )
        const all = fields.flatMap((one) => one.getAttribute('name') ?? [])
        return all.filter((name, index) => all.indexOf(name) !== index)
      })
      const record = document.querySelector('.card button[type=submit]')?.getBoundingClientRect().bottom ?? 0
      return {
        scrolls: scrolls.length,
        twice: [...ids.filter((id, index) => ids.indexOf(id) !== index), ...names],
        record,
      }
    })
    expect(found, kind).toMatchObject({ scrolls: 0, twice: [] })
    expect(found.record, kind).toBeLessThan(900)
  }
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
