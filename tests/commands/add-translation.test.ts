import { expect, test } from 'vitest'
import { addTranslation } from '@/db/commands/records/add-translation'
import { findEditable } from '@/db/queries/records/editable'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const FORM = { lang: 'Korean', text: ' 사찰 전에는 ', translator: 'Ada Coder', method: 'hand', by: 'Ada Coder' }

test('a translation is added to those on record, and leads back to the words', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = (await findEditable(db, 'quotation', 'q-1'))?.record
  const added = done(await addTranslation(asEditor(db), { quotation: 'q-1', form: fieldsOf(FORM) }))
  expect(added.href).toBe(`/sources/${before?.source}#q-1`)
  const found = await findEditable(db, 'quotation', 'q-1')
  expect(found).toEqual({
    record: {
      ...before,
      translations: [{ lang: 'ko', text: '사찰 전에는', translator: 'Ada Coder', method: 'hand' }],
    },
    version: 2,
  })
  const more = fieldsOf({ ...FORM, lang: 'de-AT', method: 'machine', position: 'p-1' })
  expect(done(await addTranslation(asEditor(db), { quotation: 'q-1', form: more })).href).toBe('/positions/p-1#q-1')
  const translations = (await findEditable(db, 'quotation', 'q-1'))?.record.translations
  expect(translations?.map(({ lang, method }) => [lang, method])).toEqual([['ko', 'hand'], ['de-AT', 'machine']]) // biome-ignore format: read across
})

test('the same form sent twice adds one', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = fieldsOf({ ...FORM, [TOKEN_FIELD]: 'once' })
  const [first, second] = [
    done(await addTranslation(asEditor(db), { quotation: 'q-1', form })),
    done(await addTranslation(asEditor(db), { quotation: 'q-1', form })),
  ]
  expect(second.href).toBe(first.href)
  expect((await findEditable(db, 'quotation', 'q-1'))?.version).toBe(2)
})

test.each([
  ['a language that is none', { lang: 'Klingonese!' }, ['lang']],
  ['the language of the words', { lang: 'English' }, ['lang']],
  ['no words', { text: ' ' }, ['text']],
  ['nobody who translated', { translator: '' }, ['translator']],
  ['no way of translating', { method: 'dream' }, ['method']],
  ['nobody who signs', { by: '' }, ['by']],
])('%s comes back with what was typed', async (_, changes, fields) => {
  const { db } = await freshDatabase(smallLibrary())
  const form = fieldsOf({ ...FORM, ...changes })
  const answer = refused(await addTranslation(asEditor(db), { quotation: 'q-1', form }))
  expect(answer.kind).toBe('invalid')
  expect(answer.form?.href).toMatch(/^\/edit\/quotation\/q-1\/translate\?draft=/)
  const draft = await draftOf(db, answer.form, 'translate q-1')
  expect(draft.fields).toEqual(form)
  expect(draft.problems.map(({ field }) => field)).toEqual(fields)
  expect((await findEditable(db, 'quotation', 'q-1'))?.version).toBe(1)
})

test('a quotation that is gone, a second translation into one language, and a reader', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = fieldsOf(FORM)
  expect(refused(await addTranslation(asEditor(db), { quotation: 'q-99', form })).kind).toBe('not-found')
  done(await addTranslation(asEditor(db), { quotation: 'q-1', form }))
  const again = refused(await addTranslation(asEditor(db), { quotation: 'q-1', form }))
  expect(again.problems).toEqual([{ field: 'lang', message: 'the words are on record in this language already' }])
  const rows = await rowsOf(db)
  expect(refused(await addTranslation(asReader(db), { quotation: 'q-3', form })).kind).toBe('forbidden')
  expect(await rowsOf(db)).toEqual(rows)
})
