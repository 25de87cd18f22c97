import { beforeAll, expect, test } from 'vitest'
import { saveRecord } from '@/db/commands/records/save'
import { addSource } from '@/db/commands/sources/add'
import { listKeptApart } from '@/db/queries/records/kept-apart'
import { isConfirmed, nameKey } from '@/lib/editing/known-records'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, draftOf, fieldsOf, formOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

// Files are read in the bundled job.
beforeAll(() => bundle(['extract']))

const ADA = { type: 'actor', slug: 'ada-marlow', title: 'Ada Marlow' }

function libraryWithNames() {
  const library = smallLibrary()
  const ada = library.actors.find(({ slug }) => slug === 'ada-marlow')
  if (ada) Object.assign(ada, { nativeName: '에이다 말로', aliases: ['A. J. Marlow'] })
  return library
}
const actor = (changes: Record<string, string>) =>
  fieldsOf({ name: 'Somebody', kind: 'person', sortName: 'Somebody', by: 'Coder', ...changes })
const make = (form: ReadonlyMap<string, string>) => ({ type: 'actor', name: 'New', form })

test.each([
  ['its name', { name: 'ada  marlow' }],
  ['its sort name', { name: 'Marlow, Ada' }],
  ['its alias', { name: 'A.J. Marlow' }],
  ['its native name', { nativeName: '에이다말로' }],
  ['an alias of the new one', { aliases: 'Nobody\nADA MARLOW' }],
])('an actor on record is pointed out by %s before a second one is made', async (_, changes) => {
  const { db } = await freshDatabase(libraryWithNames())
  const form = actor(changes)
  const answer = refused(await saveRecord(asEditor(db), make(form)))
  expect(answer).toMatchObject({ kind: 'invalid', problems: [{ field: 'name', known: [ADA] }] })
  expect(await draftOf(db, answer.form, 'actor New')).toEqual({ fields: form, problems: answer.problems })
  const made = done(await saveRecord(asEditor(db), make(new Map([...form, ['allTheSame', 'ada-marlow']]))))
  expect(made.href).toMatch(/^\/actors\//)
  const slug = made.href.slice('/actors/'.length).replace('#saved', '')
  expect(await listKeptApart(db, 'actor', slug)).toMatchObject([{ slug: 'ada-marlow', by: 'Coder' }])
})

test('only what was shown is confirmed', async () => {
  const { db } = await freshDatabase(libraryWithNames())
  const form = actor({ name: 'Ada Marlow', allTheSame: 'ada-marlow' })
  done(await saveRecord(asEditor(db), make(form)))
  const before = (await rowsOf(db)) as [string, unknown][]
  const answer = refused(await saveRecord(asEditor(db), make(form)))
  expect(answer.problems[0]?.known?.map(({ slug }) => slug)).toEqual(['ada-marlow', 'ada-marlow-2'])
  const after = (await rowsOf(db)) as [string, unknown][]
  expect(after.filter(([name]) => name !== 'draft')).toEqual(before.filter(([name]) => name !== 'draft'))
})

test('an actor of another name is made, and one on record is changed, without a word', async () => {
  const { db } = await freshDatabase(libraryWithNames())
  done(await saveRecord(asEditor(db), make(actor({ name: 'Ada Marlowe' }))))
  const form = await formOf(db, 'actor', 'ada-marlow', { description: 'a fisher' })
  done(await saveRecord(asEditor(db), { type: 'actor', name: 'ada-marlow', form }))
})

const BODY = 'Harbour toll\n\nThey met and parted.'
const pasted = (text: string, changes: Record<string, string> = {}) => ({
  fields: fieldsOf({ text, by: 'Coder', ...changes }),
})

test('a source of the same text, and one of the same title, are pointed out', async () => {
  const { db } = await freshDatabase(smallLibrary())
  done(await addSource(asEditor(db), pasted(BODY, { slug: 'first' })))
  const known = [{ type: 'source', slug: 'first', title: 'Harbour toll' }]
  const text = refused(await addSource(asEditor(db), pasted(BODY)))
  expect(text.problems).toEqual([{ field: 'text', message: 'exactly this text is on record', known }])
  expect((await draftOf(db, text.form, 'source New')).fields.get('text')).toBe(BODY)
  const title = refused(await addSource(asEditor(db), pasted(`${BODY} And met again.`)))
  expect(title.problems).toEqual([{ field: 'text', message: 'a source of this title is on record', known }])
  const bytes = new TextEncoder().encode(BODY)
  const file = refused(
    await addSource(asEditor(db), { fields: fieldsOf({ by: 'Coder' }), file: { name: 'a.txt', bytes } }),
  )
  expect(file.problems).toMatchObject([{ field: 'file', message: expect.stringContaining('again'), known }])
  const confirmed = pasted(`${BODY} And met again.`, { allTheSame: 'first' })
  expect(done(await addSource(asEditor(db), confirmed)).href).toBe('/sources/harbour-toll/edit?saved=new')
})

test('names are the same by their letters and digits', () => {
  expect(nameKey('J. D. Marlow')).toBe(nameKey('j.d.  MARLOW'))
  expect(nameKey('Łukasz')).not.toBe(nameKey('Lukas'))
  expect(nameKey('—')).toBe('')
  expect(isConfirmed(new Map(), [])).toBe(true)
})
