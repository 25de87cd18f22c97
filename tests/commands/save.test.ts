import { describe, expect, test } from 'vitest'
import { saveRecord } from '@/db/commands/records/save'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, formOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const TOPIC = fieldsOf({
  label: 'Harbour “toll”',
  proposition: 'Guests should pay a toll.',
  theme: 'Fishing',
  scope: 'standing',
  'rule.counts': 'Saying so.',
  'rule.excludes': 'Anything else.',
  by: ' Ada Coder ',
})

test('a new record gets a free name made of its label, and its page is next', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const made = done(await saveRecord(asEditor(db), { type: 'topic', name: 'New', form: TOPIC }))
  expect(made).toEqual({ kind: 'done', href: '/topics/harbour-toll#saved', by: 'Ada Coder' })
  expect(await findEditable(db, 'topic', 'harbour-toll')).toMatchObject({
    record: { theme: 'fishing', wording: 1, since: null },
    version: 1,
  })
  const again = done(await saveRecord(asEditor(db), { type: 'topic', name: 'New', form: TOPIC }))
  expect(again.href).toBe('/topics/harbour-toll-2#saved')
})

test('a record is changed, at the time and under the name that were given', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'topic', 'easing', { proposition: 'The ban should go.' })
  const saved = done(await saveRecord(asEditor(db), { type: 'topic', name: 'easing', form }))
  expect(saved.href).toBe('/edit/topic/easing/reread')
  expect((await findEditable(db, 'topic', 'easing'))?.record).toMatchObject({ wording: 3, since: '2026-11-25' })
  const [latest] = await listRevisions(db, 'topic', 'easing')
  expect(latest).toMatchObject({ by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'edited', version: 2 })
})

test('what is wrong comes back at its field, with everything that was typed', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = new Map([...TOPIC, ['theme', 'Fishery'], ['label', ''], ['by', '']])
  const answer = refused(await saveRecord(asEditor(db), { type: 'topic', name: 'New', form }))
  expect(answer.kind).toBe('invalid')
  const { fields, problems } = await draftOf(db, answer.form, 'topic New')
  expect(fields).toEqual(form)
  expect(problems).toEqual(answer.problems)
  expect(problems.map(({ field }) => field).sort()).toEqual(['by', 'label', 'theme'])
  expect(answer.form?.href).toMatch(/^\/edit\/topic\/New\?draft=/)
  expect(await findEditable(db, 'topic', 'topic')).toBeUndefined()
})

test('what a rule of the codebook refuses comes back as well', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'quotation', 'q-1', { speakers: 'tomas-reyes' })
  const before = await findEditable(db, 'quotation', 'q-1')
  const answer = refused(await saveRecord(asEditor(db), { type: 'quotation', name: 'q-1', form }))
  expect(answer).toMatchObject({ kind: 'invalid', problems: [{ field: 'speakers' }] })
  expect(await findEditable(db, 'quotation', 'q-1')).toEqual(before)
})

test('what somebody else has saved meanwhile is not overwritten', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const [mine, theirs] = [
    await formOf(db, 'summit', 'round-2', { place: 'Here' }),
    await formOf(db, 'summit', 'round-2', { place: 'There' }),
  ]
  done(await saveRecord(asEditor(db), { type: 'summit', name: 'round-2', form: mine }))
  const answer = refused(await saveRecord(asEditor(db), { type: 'summit', name: 'round-2', form: theirs }))
  expect(answer).toMatchObject({ kind: 'conflict', message: expect.stringContaining('somebody has changed') })
  expect((await draftOf(db, answer.form, 'summit round-2')).fields.get('place')).toBe('There')
  expect((await findEditable(db, 'summit', 'round-2'))?.record.place).toBe('Here')
})

test('a record that is gone, and a type that is none', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'summit', 'round-2')
  const gone = refused(await saveRecord(asEditor(db), { type: 'summit', name: 'round-9', form }))
  expect(gone).toMatchObject({ kind: 'not-found', message: expect.stringContaining('not there any more') })
  // A position is made at the coding desk, never in a form of its own.
  for (const [type, name] of [
    ['constructor', 'x'],
    ['position', 'New'],
  ] as const) {
    const strange = refused(await saveRecord(asEditor(db), { type, name, form }))
    expect(strange.kind).toBe('not-found')
    expect(strange).not.toHaveProperty('form')
  }
})

test('a position that is read again is on the wording in force, otherwise it stays on its own', async () => {
  const library = smallLibrary()
  const [position] = library.positions
  if (position) position.wording = 1
  const { db } = await freshDatabase(library)
  const save = async (changes: Record<string, string>) => {
    const form = await formOf(db, 'position', 'p-1', changes)
    done(await saveRecord(asEditor(db), { type: 'position', name: 'p-1', form }))
    return (await findEditable(db, 'position', 'p-1'))?.record.wording
  }
  expect(await save({ summary: 'Wants none.' })).toBe(1)
  expect(await save({ reread: 'yes' })).toBe(2)
})

test('a reader changes nothing, and is told why', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await rowsOf(db)
  const form = await formOf(db, 'topic', 'easing', { label: '' })
  const answer = await saveRecord(asReader(db), { type: 'topic', name: 'easing', form })
  expect(answer).toEqual({ kind: 'forbidden', message: 'Only read here.', problems: [] })
  expect(await rowsOf(db)).toEqual(before)
})

describe('dates of forms', () => {
  const save = async (issued: string) => {
    const { db } = await freshDatabase(smallLibrary())
    const form = await formOf(db, 'source', 'gazette-1', { issued })
    const answer = await saveRecord(asEditor(db), { type: 'source', name: 'gazette-1', form })
    const stored = async () => (await findEditable(db, 'source', 'gazette-1'))?.record
    return { answer, stored, db }
  }

  test.each([
    ['22 January 2019', '2019-01-22'],
    [' February 11, 2019', '2019-02-11'],
    ['11 Feb. 2019', '2019-02-11'],
    ['2019. 2. 11.', '2019-02-11'],
    ['about 2019', '2019~'],
    ['by 22 January 2019', '../2019-01-22'],
    ['2019-01-22~', '2019-01-22~'],
    ['../2019-01-22', '../2019-01-22'],
  ])('%s is kept as %s', async (written, edtf) => {
    const { answer, stored } = await save(written)
    done(answer)
    expect(await stored()).toMatchObject({ issued: edtf })
  })

  test.each([
    ['2019-21', /^Seasons are not kept.*2019-03\/2019-05/],
    ['2019-XX', /^Unspecified digits.*not kept.*2019-03\/2019-05/],
    ['201X', /^Unspecified digits.*not kept.*Write/],
    ['[2019,2020]', /^Sets of dates are not kept.*Write/],
    ['last week', /not kept. Write the day itself/],
  ])('%s is refused with what to write instead, and stays as it was typed', async (written, words) => {
    const { answer, db } = await save(written)
    const { form, problems } = refused(answer)
    expect(problems).toEqual([{ field: 'issued', message: expect.stringMatching(words) }])
    expect((await draftOf(db, form, 'source gazette-1')).fields.get('issued')).toBe(written)
  })

  test('in a row of a list as well', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const changes = {
      'affiliations.0.title': 'Envoy',
      'affiliations.0.from': 'March 2018',
      'affiliations.0.to': 'soon',
    }
    const form = await formOf(db, 'actor', 'ada-marlow', changes)
    const { problems } = refused(await saveRecord(asEditor(db), { type: 'actor', name: 'ada-marlow', form }))
    expect(problems.map(({ field }) => field)).toEqual(['affiliations.0.to'])
    const right = new Map([...form, ['affiliations.0.to', '5 June 2019']])
    done(await saveRecord(asEditor(db), { type: 'actor', name: 'ada-marlow', form: right }))
    const actor = (await findEditable(db, 'actor', 'ada-marlow'))?.record
    expect(actor?.affiliations[0]).toMatchObject({ from: '2018-03', to: '2019-06-05' })
  })
})

test('a summit on the days of another, or near one without a place, is asked about first', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const there = (await findEditable(db, 'summit', 'round-2'))?.record
  const form = (changes: Record<string, string>) =>
    fieldsOf({
      name: 'Third round',
      shortName: 'Third',
      date: there?.date ?? '',
      place: 'Here',
      status: 'announced',
      by: 'Ada',
      ...changes,
    })
  const answer = refused(await saveRecord(asEditor(db), { type: 'summit', name: 'New', form: form({}) }))
  expect(answer.problems).toMatchObject([{ field: 'date', known: [{ type: 'summit', slug: 'round-2' }] }])
  // The form's page reads the draft back with what is on record.
  expect((await draftOf(db, answer.form, 'summit New')).problems).toEqual(answer.problems)
  done(await saveRecord(asEditor(db), { type: 'summit', name: 'New', form: form({ allTheSame: 'round-2' }) }))
  done(
    await saveRecord(asEditor(db), { type: 'summit', name: 'New', form: form({ date: '2031-05-01', name: 'Fourth' }) }),
  )
  const near = await saveRecord(asEditor(db), {
    type: 'summit',
    name: 'New',
    form: form({ date: '2031-06-20', place: '', name: 'Fifth' }),
  })
  expect(refused(near).problems).toMatchObject([{ field: 'date', known: [{ slug: 'fourth' }] }])
})

test('a field that is too long is refused, and nothing of it is kept', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'topic', 'easing', { 'rule.counts': 'x'.repeat(100_001), by: '' })
  const answer = refused(await saveRecord(asEditor(db), { type: 'topic', name: 'easing', form }))
  expect([answer.kind, answer.form]).toEqual(['too-large', undefined])
})

test('names are looked up and nothing is saved', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'position', 'p-1', { actor: 'marl', lookUp: 'yes', summary: 'typed' })
  const { href } = done(await saveRecord(asEditor(db), { type: 'position', name: 'p-1', form }))
  const { fields, problems } = await draftOf(db, { href }, 'position p-1')
  expect(problems).toEqual([{ field: 'actor', message: expect.stringContaining('Ada Marlow') }])
  expect([fields.get('summary'), fields.has('lookUp')]).toEqual(['typed', false])
  expect((await findEditable(db, 'position', 'p-1'))?.version).toBe(1)
})
