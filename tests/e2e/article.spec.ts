import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type Bundle, bundleSchema } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { STANCES } from '@/lib/vocabulary'
import { exportBundle, seed } from './support/libraries'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

const ARTICLE = '../shared/input/second-summit-article.txt'
const coded = bundleSchema.parse(JSON.parse(readFileSync('db/dataset/second-summit.json', 'utf8')))
const SOURCE = coded.sources[0]?.slug ?? ''

/** Most keys, clicks and texts for the whole article (docs/editing.md). */
const MOST_STEPS = 1400

// A trace of so many steps would hold gigabytes.
test.use({ trace: 'off' })

/** What a coder does: keys pressed, clicks into fields, texts typed or pasted. What is preset already costs nothing. */
const steps = { keys: 0, clicks: 0, texts: 0, records: 0 }

let folder: string
let database: string
let own: Server
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  database = join(folder, 'own.db')
  const file = join(folder, 'uncoded.json')
  // Everybody and every topic, and not one word on record.
  const uncoded: Bundle = { ...coded, codings: [], quotations: [], positions: [], claims: [], absences: [] }
  await writeFile(file, serializeBundle(uncoded))
  seed(database, ['--file', file])
  own = await startServer(database)
})
test.afterAll(async () => {
  await own?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the whole article is coded again from nothing, by keyboard, and comes out as it was coded', async ({ page }) => {
  test.skip(!existsSync(ARTICLE), 'The article is not here: ../shared/input is needed to code it again.')
  test.setTimeout(600_000)
  await page.goto(`${own.url}/sources/${SOURCE}/text/new`)
  const pasted = page.locator('form.way').first()
  await pasted.locator('textarea').focus()
  await page.keyboard.insertText(readFileSync(ARTICLE, 'utf8'))
  await pasted.getByRole('button').first().press('Enter')
  await expect(page.getByText('Nothing is stored yet.')).toBeVisible()
  await type(page, 'by', 'Ada Coder')
  await page.getByRole('button', { name: 'Store version 1' }).press('Enter')
  await expect(page).toHaveURL(/\/text$/)
  await page.goto(`${own.url}/sources/${SOURCE}/code`)
  await page.getByRole('button', { name: 'Begin a coding' }).press('Enter')

  const quotations = new Map(coded.quotations.map((quotation) => [quotation.id, quotation]))
  for (const position of coded.positions) {
    const quotation = quotations.get(position.quotations[0] ?? '')
    if (!quotation) throw new Error(`${position.id} has no quotation`)
    await take(page, quotation)
    await press(page, 'a', 'proves')
    await pickTopic(page, position.topic)
    if (position.summit) await type(page, 'summit', position.summit)
    if (position.actor !== quotation.speakers[0]) await type(page, 'position.actor', position.actor)
    await type(page, 'position.onBehalfOf', position.onBehalfOf ?? '')
    await type(page, 'position.reportedBy', position.reportedBy ?? '')
    await blur(page)
    await press(page, String(STANCES.indexOf(position.stance) + 1), 'position.stance')
    for (const [at, { text }] of (position.conditions?.items ?? []).entries())
      await type(page, `position.conditions.items.${at}.text`, text)
    await type(page, 'position.qualifier', position.qualifier ?? '')
    await choose(page, 'position.basis', position.basis)
    if (position.inference) await type(page, 'position.inference', position.inference)
    await choose(page, 'position.confidence', position.confidence)
    await type(page, 'position.statedOn', position.statedOn)
    await type(page, 'position.summary', position.summary)
    await record(page, position.id)
  }
  for (const claim of coded.claims) {
    const quotation = quotations.get(claim.quotations[0] ?? '')
    if (!quotation) throw new Error(`${claim.slug} has no quotation`)
    await take(page, quotation)
    await press(page, 'c', 'proves')
    await type(page, 'claim.statement', claim.statement)
    await choose(page, 'claim.kind', claim.kind)
    await type(page, 'summit', claim.summit)
    if (claim.claimant !== quotation.speakers[0]) await type(page, 'claim.claimant', claim.claimant)
    await type(page, 'claim.onBehalfOf', claim.onBehalfOf ?? '')
    await type(page, 'claim.reportedBy', claim.reportedBy ?? '')
    await type(page, 'claim.topic', claim.topic ?? '')
    if (claim.polarity) await choose(page, 'claim.polarity', `${claim.polarity} it`)
    await type(page, 'claim.madeOn', claim.madeOn)
    await record(page, claim.slug)
    for (const response of claim.responses) {
      const words = quotations.get(response.quotations[0] ?? '')
      if (!words) throw new Error(`${response.id} has no quotation`)
      await take(page, words)
      await press(page, 'r', 'proves')
      await type(page, 'response.claim', claim.statement)
      await choose(page, 'response.kind', response.kind)
      await choose(page, 'response.basis', response.basis)
      if (response.inference) await type(page, 'response.inference', response.inference)
      await type(page, 'response.saidOn', response.saidOn)
      await type(page, 'response.summary', response.summary)
      await record(page, response.id)
    }
  }

  const { keys, clicks, texts, records } = steps
  test.info().annotations.push({ type: 'steps', description: JSON.stringify(steps) })
  // Before the card was cut down to what applies, 95 records took 565 keys, 502 clicks and 493 texts.
  expect(records).toBe(95)
  expect(keys + clicks + texts).toBeLessThan(MOST_STEPS)

  const again = exportBundle(database)
  expect(again.positions.map((one) => plainPosition(one, again)).toSorted()).toEqual(
    coded.positions.map((one) => plainPosition(one, coded)).toSorted(),
  )
  expect(again.claims.map((one) => plainClaim(one, again)).toSorted()).toEqual(
    coded.claims.map((one) => plainClaim(one, coded)).toSorted(),
  )
})

/** Everything that was coded but names, places in lists, and quotations beyond the first. */
function plainPosition({ id, coding, quotations, ...position }: Bundle['positions'][number], bundle: Bundle): string {
  return JSON.stringify({ ...position, words: wordsOf(quotations[0] ?? '', bundle) })
}

function plainClaim(
  { id, slug, coding, quotations, responses, ...recorded }: Bundle['claims'][number],
  bundle: Bundle,
): string {
  // How it was said and what became of it is added on the claim's own page, after the coding.
  const { said, ownPower, test, by, outcomes, ...claim } = recorded
  return JSON.stringify({
    ...claim,
    words: wordsOf(quotations[0] ?? '', bundle),
    responses: responses
      .map(({ id: _, coding: __, quotations: own, ...response }) =>
        JSON.stringify({ ...response, words: wordsOf(own[0] ?? '', bundle) }),
      )
      .toSorted(),
  })
}

function wordsOf(id: string, bundle: Bundle) {
  const quotation = bundle.quotations.find((one) => one.id === id)
  return (
    quotation && {
      words: quotation.segments.map(({ exact }) => exact),
      mode: quotation.mode,
      speakers: quotation.speakers,
    }
  )
}

/** Words in hand with everything that a card says of them. */
async function take(page: Page, quotation: Bundle['quotations'][number]): Promise<void> {
  const [first, ...rest] = quotation.segments
  steps.keys += 2 * quotation.segments.length
  steps.texts += quotation.segments.length
  await expect(async () => {
    await page.keyboard.press('w')
    await expect(page.locator('#words')).toBeFocused({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await page.keyboard.insertText(first?.exact ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('.hand blockquote')).toHaveCount(1)
  for (const [at, segment] of rest.entries()) {
    await expect(async () => {
      await page.keyboard.press('j')
      await expect(page.locator('.join-words input[name="words"]')).toBeFocused({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await page.keyboard.insertText(segment.exact)
    await page.keyboard.press('Enter')
    await expect(page.locator('.hand blockquote')).toHaveCount(at + 2)
  }
  const [speaker = '', ...more] = quotation.speakers
  await type(page, 'speaker', speaker)
  await type(page, 'alsoBy', more.join('\n'))
  await choose(
    page,
    'mode',
    { direct: 'Quotation', partial: 'Partial', paraphrase: 'Paraphrase', authored: 'Own', answer: 'Answer' }[
      quotation.mode
    ],
  )
  await blur(page)
}

/** By key where it is one of the likeliest two, otherwise by name. */
async function pickTopic(page: Page, topic: string): Promise<void> {
  await blur(page)
  const likely = page.locator('[name=topicPick][data-key=t]')
  const values = await likely.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const index = values.indexOf(topic)
  if (index < 0) return type(page, 'topic', topic)
  await expect(async () => {
    await page.keyboard.press('t')
    await expect(likely.nth(index)).toBeChecked({ timeout: 300 })
  }).toPass({ timeout: 20_000 })
  steps.keys += index + 1
}

/** A field that is preset rightly is left alone; another is filled from its beginning, unfolded where it is folded. */
async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`)
  const now = await field.inputValue()
  if (now === text || now === text.split('\n').map(nameOf).join('\n')) return
  await unfold(field)
  steps.clicks++
  steps.texts++
  await field.focus()
  await page.keyboard.press('ControlOrMeta+A')
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.insertText(text)
}

/** In a list of choices, by typing how one begins. */
async function choose(page: Page, name: string, begins: string): Promise<void> {
  const field = page.locator(`select[name="${name}"]`)
  const now = (await field.locator('option:checked').textContent()) ?? ''
  if (now.toLowerCase().startsWith(begins.slice(0, 9).toLowerCase())) return
  await unfold(field)
  steps.clicks++
  steps.keys++
  await field.focus()
  await page.keyboard.type(begins.slice(0, 9))
  await expect(field.locator('option:checked')).toHaveText(new RegExp(`^${begins.slice(0, 9)}`, 'i'))
}

async function press(page: Page, key: string, name: string): Promise<void> {
  if (
    (await page
      .locator(`[name="${name}"]:checked`)
      .getAttribute('data-key', { timeout: 100 })
      .catch(() => '')) === key
  )
    return
  steps.keys++
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(page.locator(`[name="${name}"]:checked`)).toHaveAttribute('data-key', key, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

/** Opens what a field is folded in; each fold is a click. */
async function unfold(field: Locator): Promise<void> {
  steps.clicks += await field.evaluate((one) => {
    let opened = 0
    for (let fold = one.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      if (!fold.open) {
        fold.open = true
        opened++
      }
    return opened
  })
}

/** The name that a field shows for a slug. */
function nameOf(slug: string): string {
  const { actors, topics, summits } = coded
  const found = [...actors, ...summits].find((one) => one.slug === slug)?.name
  return found ?? topics.find((one) => one.slug === slug)?.label ?? slug
}

/** Out of a field, so that keys mean something again. */
const blur = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

async function record(page: Page, what: string): Promise<void> {
  // The speaker that was typed is who says it, where the text leaves that open.
  const check = page.locator('[data-question] [data-key=y]:not(:checked)')
  if (await check.isVisible()) {
    await check.check()
    steps.keys++
  }
  steps.keys++
  steps.records++
  await page.keyboard.press('ControlOrMeta+Enter')
  const said = page.getByRole('status').or(page.getByText('Nothing was recorded.'))
  await expect(said, what).toBeVisible()
  if ((await page.getByText('On record already, on this topic and day').count()) > 0) {
    await blur(page)
    await page.keyboard.press('b')
    steps.keys += 2
    await page.keyboard.press('ControlOrMeta+Enter')
  }
  await expect(page.getByRole('status'), what).toContainText('Recorded.')
}
