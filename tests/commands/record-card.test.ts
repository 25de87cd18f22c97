import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { insertText } from '@/db/commands/insert/texts'
import { recordCard } from '@/db/commands/workbench/record-card'
import { findEditable } from '@/db/queries/records/editable'
import type { Bundle } from '@/lib/bundle/schema'
import { fieldAt } from '@/lib/forms/resolve'
import { codeHref } from '@/lib/workbench/addresses'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import { SOMEBODY_NEW } from '@/lib/workbench/speaker'
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

const UNSURE = '“Trade what you can,” said Tomas Reyes.\n\nAda Marlow is not persuaded: “And leave the rest for later.”'

async function openDesk(library: Bundle, body = TEXT) {
  database = await freshDatabase(library)
  source = library.sources[0]?.slug ?? ''
  coding = library.codings[0]?.id ?? ''
  const [first, ...rest] = insertText(database.db, { source, version: 1, body }, { ...BY, batch: 'one' })
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
  speaker: 'ada-marlow',
  proves: 'position',
  topic: 'easing',
  'position.stance': 'supports_if',
  'position.conditions.items.0.text': 'the season allows',
  'position.basis': 'stated',
  'position.confidence': 'high',
  'position.statedOn': '2019-02-02',
  'position.summary': 'In favour.',
}

/** A new speaker, as the card adds one. */
const newSpeaker = (name: string, answer = SOMEBODY_NEW) => ({ speaker: name, speakerAsked: name, speakerIs: answer })

describe('a speaker', () => {
  const words = 'nobody disagreed'
  const position = { ...POSITION, mode: 'paraphrase' }

  test('who is not on record is asked about once, and everything typed is kept', async () => {
    const first = await sentBack(words, { ...position, speaker: 'Dana New' })
    expect(first.problems).toEqual([{ field: 'speaker', message: expect.stringContaining('Nobody on record is called “Dana New”') }]) // biome-ignore format: one thought
    expect(first.fields.get('position.summary')).toBe('In favour.')
  })

  test('is added as a person by name alone', async () => {
    await recorded(words, { ...position, ...newSpeaker('Dana New') })
    expect((await findEditable(database.db, 'actor', 'dana-new'))?.record).toMatchObject({
      kind: 'person',
      sortName: 'New, Dana',
      affiliations: [],
    })
  })

  test('may be the one on record instead, by one answer', async () => {
    const record = await recorded(words, { ...position, ...newSpeaker('A. Marlow', 'ada-marlow') })
    expect(record).toContain('ada-marlow')
    expect(await findEditable(database.db, 'actor', 'a-marlow')).toBeUndefined()
  })

  test('of an answer given for another name is asked about again', async () => {
    const other = { ...newSpeaker('Dana New'), speaker: 'Dana Newer' }
    expect((await sentBack(words, { ...position, ...other })).problems).toMatchObject([{ field: 'speaker' }])
  })

  test('whose name was added meanwhile is pointed out', async () => {
    const library = smallLibrary()
    const [actor] = library.actors
    if (actor)
      library.actors.push({ ...actor, slug: 'j-d-new', name: 'J. D. New', sortName: 'New, J. D.', aliases: [] })
    await openDesk(library)
    const { problems } = await sentBack(words, { ...position, ...newSpeaker('J.D. New') })
    expect(problems).toMatchObject([{ field: 'speaker', known: [{ slug: 'j-d-new' }] }])
    await recorded(words, { ...position, ...newSpeaker('J.D. New'), allTheSame: 'j-d-new' })
  })

  test('is written to the source where it is one of its authors', async () => {
    const library = smallLibrary()
    library.sources = library.sources.map((one) => ({
      ...one,
      authors: [{ name: 'Dana New', sortName: 'New, Dana', actor: null }],
    }))
    await openDesk(library)
    await recorded(words, { ...position, ...newSpeaker('Dana New'), mode: 'authored' })
    expect((await findEditable(database.db, 'source', source))?.record.authors).toMatchObject([{ actor: 'dana-new' }])
  })

  test('whom the text leaves open is recorded only once somebody says yes', async () => {
    const library = smallLibrary()
    await openDesk(library, UNSURE)
    const start = UNSURE.indexOf('And leave')
    const form = { ...POSITION, at: `${start}-${start + 'And leave the rest for later.'.length}` }
    const [asked] = (await sentBack('must sail', form)).problems
    expect(asked).toEqual({ field: 'speaker', message: 'Say whether Ada Marlow said this: the text leaves it open.' })
    const yes = { speaker: 'Ada Marlow', speakerAsked: 'Ada Marlow', speakerIs: 'as-named' }
    expect(await recorded('must sail', { ...form, ...yes })).toContain('ada-marlow')
  })
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
    const back = refused(await sent('must sail', { ...POSITION, speaker: '', kind: 'speech' }))
    expect(back.form?.href).toContain(`${codeHref(source, { coding, kind: 'speech' })}&at=`)
  })

  test('makes somebody new on the spot', async () => {
    await recorded('must sail', {
      ...POSITION,
      ...newSpeaker('Dana New'),
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
    const { kind, problems, fields } = await sentBack('must sail', { ...without, speaker: '', by: '' })
    expect(kind).toBe('invalid')
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['speaker', 'position.stance', 'by']))
    expect(fields.get('position.summary')).toBe('In favour.')
    expect(await findEditable(database.db, 'quotation', 'gazette-1-somebody-words')).toBeUndefined()
  })

  test('takes names for slugs, and the topic that was picked where no other was typed', async () => {
    const { topic: _, ...without } = POSITION
    const named = { ...without, speaker: 'Ada Marlow', topicPick: 'easing' }
    expect(await recorded('Ease the ban before the season', named)).toContain('easing')
    const typed = await sentBack('must sail', { ...named, topic: 'Sailing' })
    expect(typed.problems.map(({ field }) => field)).toEqual(['topic'])
  })

  test('points out what is on record already, and adds its words as evidence where asked', async () => {
    const first = await recorded('Ease the ban before the season', POSITION)
    const opposed = { ...POSITION, 'position.stance': 'opposes', 'position.conditions.items.0.text': '' }
    const again = await sentBack('must sail', opposed)
    expect(again.shown).toHaveLength(1)
    expect(again.problems).toMatchObject([{ field: 'join' }])
    const id = again.shown[0]?.id ?? ''
    expect(await recorded('must sail', { ...POSITION, join: id })).toBe(first)
    expect((await findEditable(database.db, 'position', id))?.record.quotations).toHaveLength(2)
    const apart = await recorded('nobody disagreed', { ...opposed, mode: 'paraphrase', join: 'beside' })
    expect(apart).not.toBe(first)
  })

  test('records a claim, and a response that answers it', async () => {
    const claimed = await recorded('Ease the ban before the season', {
      speaker: 'ada-marlow',
      proves: 'claim',
      'claim.statement': 'The boats will sail.',
      'claim.kind': 'predictive',
      summit: 'round-2',
      'claim.madeOn': '2019-02',
    })
    const slug = claimed.split('/').at(-1) ?? ''
    const answered = await recorded('must sail', {
      speaker: 'tomas-reyes',
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
    const claim = { speaker: 'ada-marlow', 'claim.statement': 'It will.', 'claim.kind': 'predictive' }
    const record = await recorded('Ease the ban before the season', {
      ...claim,
      proves: 'claim',
      summit: 'round-2',
      'claim.madeOn': '2019-02',
      join: 'p-1',
    })
    expect(record).toMatch(/^\/claims\//)
    expect((await findEditable(database.db, 'position', 'p-1'))?.version).toBe(1)
  })

  test('takes the kind of its conditions from the stance, and leaves out what the stance does not have', async () => {
    const conditionsOf = async (record: string) =>
      (await findEditable(database.db, 'position', record.split('/').at(-1) ?? ''))?.record.conditions
    const items = { 'position.conditions.items.0.text': 'first', 'position.conditions.items.1.text': 'second' }
    const unless = await recorded('must sail', { ...POSITION, ...items, 'position.stance': 'opposes_unless' })
    expect(await conditionsOf(unless)).toEqual({
      join: 'all',
      items: [
        { kind: 'unless', text: 'first' },
        { kind: 'unless', text: 'second' },
      ],
    })
    const plain = { ...POSITION, 'position.stance': 'opposes', mode: 'paraphrase', join: 'beside' }
    expect(await conditionsOf(await recorded('nobody disagreed', plain))).toBeNull()
  })

  test('says the stance and the proposition where nobody wrote a summary', async () => {
    const record = await recorded('must sail', { ...POSITION, 'position.summary': '' })
    expect((await findEditable(database.db, 'position', record.split('/').at(-1) ?? ''))?.record.summary).toMatch(
      /^Supports if the season allows: .*ban/,
    )
  })

  test('takes the summit only for a topic that is judged at one', async () => {
    const summitOf = async (record: string) =>
      (await findEditable(database.db, 'position', record.split('/').at(-1) ?? ''))?.record.summit
    expect(await summitOf(await recorded('must sail', { ...POSITION, summit: 'round-2' }))).toBeNull()
    const holding = { ...POSITION, topic: 'holding', summit: 'round-2', mode: 'paraphrase' }
    expect(await summitOf(await recorded('nobody disagreed', holding))).toBe('round-2')
  })

  test('records a silence with the words that show it', async () => {
    const silence = { speaker: 'tomas-reyes', proves: 'silence', topic: 'easing', 'silence.on': '2019-02-02' }
    const open = await sentBack('must sail', silence)
    expect(open.problems).toEqual([{ field: 'silence.kind', message: 'Say which silence it is.' }])
    expect(await recorded('must sail', { ...silence, 'silence.kind': 'declined' })).toBe('/topics/easing')
    const found = await findEditable(database.db, 'absence', 'gazette-1-tomas-reyes-silence-easing')
    expect(found?.record).toMatchObject({ kind: 'declined', source, by: 'Coder', actor: 'tomas-reyes', summit: null })
    expect(found?.record.quotations).toHaveLength(1)
  })

  test.each(['position', 'claim', 'response', 'silence', ''])(
    'left empty (%s) is refused in sentences, one a field',
    async (proves) => {
      const { problems } = await sentBack('must sail', {
        proves,
        mode: '',
        lang: '',
        'locator.kind': '',
        'locator.value': '',
      })
      expect(problems.length).toBeGreaterThan(1)
      expect(new Set(problems.map(({ field }) => field)).size).toBe(problems.length)
      for (const { field, message } of problems) {
        expect(fieldAt(CARD_FIELDS, field), field).toBeDefined()
        expect(message).toMatch(/^\p{Lu}.*[.]$/u)
        expect(message).not.toMatch(/_|expected|slug|invalid|[a-z]+\.[a-z]+/i)
      }
    },
  )

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
    await recorded('must sail', { ...POSITION, speaker: 'tomas-reyes', proves: 'nothing' })
    await recorded('must sail', { ...POSITION, speaker: 'tomas-reyes' })
    const rows = await database.db.values(sql`select count(*) from quotation`)
    expect(rows).toEqual([[smallLibrary().quotations.length + 1]])
  })

  test('uses them only where both ends are the same', async () => {
    await recorded('must sail', { ...POSITION, speaker: 'tomas-reyes', proves: 'nothing' })
    await recorded('must', { ...POSITION, speaker: 'tomas-reyes' })
    const rows = await database.db.values(sql`select count(*) from quotation`)
    expect(rows).toEqual([[smallLibrary().quotations.length + 2]])
  })

  test('gets ids that shorten a long name', async () => {
    const name = `Ambassador ${'of the Straits '.repeat(6)}`.trim()
    const fields = { ...newSpeaker(name), topic: 'easing' }
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
    const record = await recorded('must sail', { ...POSITION, topic })
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
