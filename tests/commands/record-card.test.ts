import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { insertText } from '@/db/commands/insert/texts'
import { recordCard } from '@/db/commands/workbench/record-card'
import { findEditable } from '@/db/queries/records/editable'
import type { Bundle } from '@/lib/bundle/schema'
import { codeHref } from '@/lib/workbench/addresses'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

const TEXT =
  '“Ease the ban before the season,” said Ada Marlow.\n\nThe boats “must sail”, Dr. New added, and nobody disagreed.'
const BY = { by: 'Coder', at: '2026-11-25T12:00:00.000Z' }
let database: TestDatabase
let source = ''
let coding = ''

beforeEach(() => openDesk(smallLibrary()))

async function openDesk(library: Bundle) {
  database = await freshDatabase(library)
  source = library.sources[0]?.slug ?? ''
  coding = library.codings[0]?.id ?? ''
  const [first, ...rest] = insertText(database.db, { source, version: 1, body: TEXT }, { ...BY, batch: 'one' })
  if (first) await database.db.batch([first, ...rest])
}

const sent = (words: string, fields: Record<string, string>, who = asEditor) => {
  const start = TEXT.indexOf(words)
  const form = fieldsOf({
    coding,
    at: `${start}-${start + words.length}`,
    by: 'Coder',
    mode: 'direct',
    lang: 'en',
    'locator.kind': 'paragraph',
    'locator.value': '1',
    ...fields,
  })
  return recordCard(who(database.db), { source, form })
}
/** The page of what a card recorded. */
const recorded = async (words: string, fields: Record<string, string>) => done(await sent(words, fields)).record
/** What is to be put right, and the positions on record that the card is shown with. */
const sentBack = async (words: string, fields: Record<string, string>) => {
  const answer = refused(await sent(words, fields))
  const draft = await draftOf(database.db, answer.form, `code ${source}`)
  expect(draft.problems).toEqual(answer.problems)
  return {
    kind: answer.kind,
    problems: answer.problems,
    fields: draft.fields,
    shown: JSON.parse(draft.fields.get('besideFound') ?? '[]') as { id: string }[],
  }
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

test('a new speaker whose name is on record is pointed out, and made all the same', async () => {
  const { speakers: _, ...position } = POSITION
  const fields = { ...position, 'newActor.name': 'Ada Marlow', 'newActor.kind': 'person' }
  const { problems } = await sentBack('Ease the ban before the season,', fields)
  expect(problems).toMatchObject([{ field: 'newActor.name', known: [{ slug: 'ada-marlow' }] }])
  await recorded('Ease the ban before the season,', { ...fields, allTheSame: 'ada-marlow' })
  expect((await findEditable(database.db, 'actor', 'ada-marlow-2'))?.record.sortName).toBe('Marlow, Ada')
})

describe('a card', () => {
  test('records words with their anchor and the position they prove, in one go', async () => {
    const answer = done(await sent('Ease the ban before the season', POSITION))
    expect(answer).toMatchObject({ record: expect.stringMatching(/^\/positions\//), by: 'Coder' })
    expect(answer.href).toBe(codeHref(source, { coding, saved: answer.record }))
    const id = answer.record.split('/').at(-1) ?? ''
    const position = (await findEditable(database.db, 'position', id))?.record
    expect(position).toMatchObject({ actor: 'ada-marlow', stance: 'supports_if', coding, wording: 2 })
    const quotation = (await findEditable(database.db, 'quotation', position?.quotations[0] ?? ''))?.record
    expect(quotation).toMatchObject({
      segments: [{ exact: 'Ease the ban before the season', start: 1 }],
      checked: { result: 'exact', on: '2026-11-25' },
    })
  })

  test('keeps the chosen kind of text in the address, recorded or not', async () => {
    const answer = done(await sent('Ease the ban before the season', { ...POSITION, kind: 'speech' }))
    expect(answer.href).toBe(codeHref(source, { coding, kind: 'speech', saved: answer.record }))
    const back = refused(await sent('must sail', { ...POSITION, speakers: '', kind: 'speech' }))
    expect(back.form?.href).toContain(`${codeHref(source, { coding, kind: 'speech' })}&at=`)
  })

  test('makes somebody new on the spot', async () => {
    await recorded('must sail', {
      ...POSITION,
      speakers: '',
      'newActor.name': 'Dana New',
      'newActor.kind': 'person',
      'newActor.organization': 'Port Authority',
      'newActor.role': 'official',
    })
    expect((await findEditable(database.db, 'actor', 'dana-new'))?.record).toMatchObject({
      sortName: 'New, Dana',
      affiliations: [{ organization: 'Port Authority', role: 'official' }],
    })
  })

  test('that lacks something records nothing, and says what at its field', async () => {
    const { 'position.stance': _, ...without } = POSITION
    const { kind, problems, fields } = await sentBack('must sail', { ...without, speakers: '', by: '' })
    expect(kind).toBe('invalid')
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['speakers', 'position.stance', 'by']))
    expect(fields.get('position.summary')).toBe('In favour.')
    expect(await findEditable(database.db, 'quotation', 'gazette-1-somebody-words')).toBeUndefined()
  })

  test('takes names for slugs, and the topic that was picked where no other was typed', async () => {
    const { 'position.topic': _, ...without } = POSITION
    const named = { ...without, speakers: 'Ada Marlow', topicPick: 'easing' }
    expect(await recorded('Ease the ban before the season', named)).toContain('easing')
    const typed = await sentBack('must sail', { ...named, 'position.topic': 'Sailing' })
    expect(typed.problems.map(({ field }) => field)).toEqual(['position.topic'])
  })

  test('points out what is on record already, and adds its words as evidence where asked', async () => {
    const first = await recorded('Ease the ban before the season', POSITION)
    const opposed = { ...POSITION, 'position.stance': 'opposes', 'position.conditions.items.0.text': '' }
    const again = await sentBack('must sail', opposed)
    expect(again.shown).toHaveLength(1)
    expect(again.problems).toMatchObject([{ field: 'position.topic' }])
    const id = again.shown[0]?.id ?? ''
    expect(await recorded('must sail', { ...POSITION, join: id })).toBe(first)
    expect((await findEditable(database.db, 'position', id))?.record.quotations).toHaveLength(2)
    const apart = await recorded('nobody disagreed', { ...opposed, mode: 'paraphrase', join: 'beside' })
    expect(apart).not.toBe(first)
  })

  test('records a claim, and a response that answers it', async () => {
    const claimed = await recorded('Ease the ban before the season', {
      speakers: 'ada-marlow',
      proves: 'claim',
      'claim.statement': 'The boats will sail.',
      'claim.kind': 'predictive',
      'claim.summit': 'round-2',
      'claim.madeOn': '2019-02',
    })
    const slug = claimed.split('/').at(-1) ?? ''
    const answered = await recorded('must sail', {
      speakers: 'tomas-reyes',
      proves: 'response',
      'response.claim': slug,
      'response.kind': 'endorses',
      'response.basis': 'stated',
      'response.saidOn': '2019-02-02',
      'response.summary': 'Says so too.',
    })
    expect(answered).toBe(claimed)
    expect((await findEditable(database.db, 'claim', slug))?.record.responses).toMatchObject([
      { actor: 'tomas-reyes', kind: 'endorses' },
    ])
  })

  test('adds its words to no position but one that was shown with it', async () => {
    const claim = { speakers: 'ada-marlow', 'claim.statement': 'It will.', 'claim.kind': 'predictive' }
    const record = await recorded('Ease the ban before the season', {
      ...claim,
      proves: 'claim',
      'claim.summit': 'round-2',
      'claim.madeOn': '2019-02',
      join: 'p-1',
    })
    expect(record).toMatch(/^\/claims\//)
    expect((await findEditable(database.db, 'position', 'p-1'))?.version).toBe(1)
  })

  test('belongs to a coding of its own source', async () => {
    const { problems } = await sentBack('must sail', { ...POSITION, coding: 'no-such-coding' })
    expect(problems).toMatchObject([{ message: expect.stringContaining('not of this source') }])
  })

  test('keeps at most twelve words of a reporter', async () => {
    await recorded('The boats “must sail”, Dr. New added, and nobody disagreed', { ...POSITION, mode: 'paraphrase' })
    const long = await sentBack(TEXT.slice(0, 105), { ...POSITION, mode: 'paraphrase', join: 'beside' })
    expect(long.problems).toMatchObject([{ field: 'mode' }])
  })

  test('uses words again that are on record', async () => {
    await recorded('must sail', { ...POSITION, speakers: 'tomas-reyes', proves: 'nothing' })
    await recorded('must sail', { ...POSITION, speakers: 'tomas-reyes' })
    const rows = await database.db.values(sql`select count(*) from quotation`)
    expect(rows).toEqual([[smallLibrary().quotations.length + 1]])
  })

  test('uses them only where both ends are the same', async () => {
    await recorded('must sail', { ...POSITION, speakers: 'tomas-reyes', proves: 'nothing' })
    await recorded('must', { ...POSITION, speakers: 'tomas-reyes' })
    const rows = await database.db.values(sql`select count(*) from quotation`)
    expect(rows).toEqual([[smallLibrary().quotations.length + 2]])
  })

  test('gets ids that shorten a long name', async () => {
    const name = `Ambassador ${'of the Straits '.repeat(6)}`.trim()
    const fields = { 'newActor.name': name, 'newActor.kind': 'person', speakers: '', 'position.topic': 'easing' }
    const record = await recorded('must sail', { ...POSITION, ...fields })
    const id = record.split('/').at(-1) ?? ''
    expect(id).toBe('gazette-1-ambassador-of-the-straits-of-t-easing')
    const who = id.slice('gazette-1-'.length, -'-easing'.length)
    expect(who).toHaveLength(30)
  })

  test('gets ids of at most 100 characters', async () => {
    const topic = 'o'.repeat(110)
    const library = smallLibrary()
    library.topics.push({ ...(library.topics[0] as (typeof library.topics)[number]), slug: topic, label: 'Long' })
    await openDesk(library)
    const record = await recorded('must sail', { ...POSITION, 'position.topic': topic })
    const stem = 'gazette-1-ada-marlow-'
    expect(record).toBe(`/positions/${stem}${'o'.repeat(100 - stem.length)}`)
  })

  test('of a source without a text is refused, and so is a reader’s', async () => {
    const before = await rowsOf(database.db)
    expect(refused(await sent('must sail', POSITION, asReader)).kind).toBe('forbidden')
    source = 'gazette-9'
    expect(refused(await sent('must sail', POSITION)).kind).toBe('not-found')
    expect(await rowsOf(database.db)).toEqual(before)
  })

  test('of two that are sent at the same moment one is recorded, the other comes back', async () => {
    const both = await Promise.all([sent('must sail', POSITION), sent('must sail', POSITION)])
    expect(both.map(({ kind }) => kind === 'done').sort()).toEqual([false, true])
  })
})
