import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { insertText } from '@/db/commands/insert/texts'
import { recordCard } from '@/db/commands/record-card'
import { findEditable } from '@/db/queries/records/editable'
import { findSourceText } from '@/db/queries/sources/record'
import { readSpans } from '@/lib/workbench/spans'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'

const TEXT =
  '“Ease the ban before the season,” said Ada Marlow.\n\nThe boats “must sail”, Dr. New added, and nobody disagreed.'
const BY = { by: 'Coder', at: '2026-11-25T12:00:00.000Z' }
let database: TestDatabase
let source = ''
let coding = ''

beforeEach(async () => {
  const library = smallLibrary()
  database = await freshDatabase(library)
  source = library.sources[0]?.slug ?? ''
  coding = library.codings[0]?.id ?? ''
  const [first, ...rest] = insertText(database.db, { source, version: 1, body: TEXT }, BY)
  if (first) await database.db.batch([first, ...rest])
})

const card = async (words: string, fields: Record<string, string>) => {
  const text = await findSourceText(database.db, source)
  if (!text) throw new Error('no text')
  const start = TEXT.indexOf(words)
  const sent = new Map(
    Object.entries({ mode: 'direct', lang: 'en', 'locator.kind': 'paragraph', 'locator.value': '1', ...fields }),
  )
  return recordCard(
    database.db,
    { source, coding, text, spans: readSpans(`${start}-${start + words.length}`, TEXT), sent, told: [] },
    BY,
  )
}
const POSITION = {
  speakers: 'ada-marlow',
  proves: 'position',
  'position.topic': 'easing',
  'position.stance': 'supports_if',
  'position.conditions.join': 'all',
  'position.conditions.items.0.kind': 'if',
  'position.conditions.items.0.text': 'the season allows',
  'position.basis': 'stated',
  'position.confidence': 'high',
  'position.statedOn': '2019-02-02',
  'position.summary': 'In favour.',
}

describe('a card', () => {
  test('records words with their anchor and the position they prove, in one go', async () => {
    const outcome = await card('Ease the ban before the season', POSITION)
    expect(outcome).toMatchObject({ href: expect.stringMatching(/^\/positions\//) })
    const id = (outcome.href ?? '').split('/').at(-1) ?? ''
    const position = (await findEditable(database.db, 'position', id))?.record
    expect(position).toMatchObject({ actor: 'ada-marlow', stance: 'supports_if', coding, wording: 2 })
    const quotation = (await findEditable(database.db, 'quotation', position?.quotations[0] ?? ''))?.record
    expect(quotation).toMatchObject({
      segments: [{ exact: 'Ease the ban before the season', start: 1 }],
      checked: { result: 'exact', on: '2026-11-25' },
    })
  })

  test('makes somebody new on the spot', async () => {
    const outcome = await card('must sail', {
      ...POSITION,
      speakers: '',
      'newActor.name': 'Dana New',
      'newActor.kind': 'person',
      'newActor.organization': 'Port Authority',
      'newActor.role': 'official',
    })
    expect(outcome.href).toBeDefined()
    expect((await findEditable(database.db, 'actor', 'dana-new'))?.record).toMatchObject({
      sortName: 'New, Dana',
      affiliations: [{ organization: 'Port Authority', role: 'official' }],
    })
  })

  test('that lacks something records nothing, and says what at its field', async () => {
    const { 'position.stance': _, ...without } = POSITION
    const outcome = await card('must sail', { ...without, speakers: '' })
    expect(outcome.href).toBeUndefined()
    if (outcome.href !== undefined) return
    expect(outcome.problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['speakers', 'position.stance']))
    expect(await findEditable(database.db, 'quotation', 'gazette-1-somebody-words')).toBeUndefined()
  })

  test('points out what is on record already, and adds its words as evidence where asked', async () => {
    const first = await card('Ease the ban before the season', POSITION)
    const again = await card('must sail', {
      ...POSITION,
      'position.stance': 'opposes',
      'position.conditions.items.0.text': '',
    })
    expect(again.href).toBeUndefined()
    if (again.href !== undefined) return
    const [found] = again.beside
    expect(again.beside).toHaveLength(1)
    const joined = await card('must sail', { ...POSITION, join: found?.id ?? '' })
    expect(joined.href).toBe(first.href)
    expect((await findEditable(database.db, 'position', found?.id ?? ''))?.record.quotations).toHaveLength(2)
    const beside = await card('nobody disagreed', {
      ...POSITION,
      mode: 'paraphrase',
      'position.stance': 'opposes',
      'position.conditions.items.0.text': '',
      join: 'beside',
    })
    expect(beside.href).not.toBe(first.href)
  })

  test('records a claim, and a response that answers it', async () => {
    const claimed = await card('Ease the ban before the season', {
      speakers: 'ada-marlow',
      proves: 'claim',
      'claim.statement': 'The boats will sail.',
      'claim.kind': 'predictive',
      'claim.summit': 'round-2',
      'claim.madeOn': '2019-02',
    })
    const slug = (claimed.href ?? '').split('/').at(-1) ?? ''
    const answered = await card('must sail', {
      speakers: 'tomas-reyes',
      proves: 'response',
      'response.claim': slug,
      'response.kind': 'endorses',
      'response.basis': 'stated',
      'response.saidOn': '2019-02-02',
      'response.summary': 'Says so too.',
    })
    expect(answered.href).toBe(claimed.href)
    expect((await findEditable(database.db, 'claim', slug))?.record.responses).toMatchObject([
      { actor: 'tomas-reyes', kind: 'endorses' },
    ])
  })

  test('adds its words to no position but one that was shown as standing there', async () => {
    const claim = { speakers: 'ada-marlow', 'claim.statement': 'It will.', 'claim.kind': 'predictive' }
    const outcome = await card('Ease the ban before the season', {
      ...claim,
      proves: 'claim',
      'claim.summit': 'round-2',
      'claim.madeOn': '2019-02',
      join: 'p-1',
    })
    expect(outcome.href).toMatch(/^\/claims\//)
    expect((await findEditable(database.db, 'position', 'p-1'))?.version).toBe(1)
  })

  test('belongs to a coding of its own source', async () => {
    const own = coding
    coding = 'no-such-coding'
    const outcome = await card('must sail', POSITION)
    coding = own
    expect(outcome).toMatchObject({
      href: undefined,
      problems: [{ message: expect.stringContaining('not of this source') }],
    })
  })

  test('keeps at most twelve words of a reporter', async () => {
    const outcome = await card('The boats “must sail”, Dr. New added, and nobody disagreed', {
      ...POSITION,
      mode: 'paraphrase',
    })
    expect(outcome.href).toBeDefined()
    const long = await card(TEXT.slice(0, 105), { ...POSITION, mode: 'paraphrase', join: 'beside' })
    expect(long).toMatchObject({ problems: [{ field: 'mode' }] })
  })

  test('uses words again that are on record', async () => {
    await card('must sail', { ...POSITION, speakers: 'tomas-reyes', proves: 'nothing' })
    const second = await card('must sail', { ...POSITION, speakers: 'tomas-reyes' })
    expect(second.href).toBeDefined()
    const rows = await database.db.values(sql`select count(*) from quotation`)
    expect(rows).toEqual([[smallLibrary().quotations.length + 1]])
  })
})

test('a stale version is refused as ever', async () => {
  const found = await findEditable(database.db, 'theme', smallLibrary().themes[0]?.slug ?? '')
  if (!found) throw new Error('no theme')
  const change = {
    type: 'theme' as const,
    before: found.record,
    after: { ...found.record, label: 'X' },
    version: found.version,
  }
  await changeRecords(database.db, [change], { ...BY, reason: 'edited' })
  await expect(changeRecords(database.db, [change], { ...BY, reason: 'edited' })).rejects.toThrow()
})
