import { beforeAll, expect, test } from 'vitest'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { addSource } from '@/db/commands/sources/add'
import type { TextForm } from '@/db/commands/sources/sent-text'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { findInAll } from '@/db/queries/search/search'
import { findSourceText } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import { parseBundle } from '@/lib/bundle/parse'
import { LARGEST_FILE } from '@/lib/imports/limits'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { docxOf } from '../imports/files'
import { asEditor, asReader, done, draftOf, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

// Files are read in the bundled job.
beforeAll(() => bundle(['extract']))

const BODY = '통행료 “toll” talks\n\nThey met.'
const pasted = (changes: Record<string, string> = {}): TextForm => ({
  fields: fieldsOf({ text: BODY, by: 'Ada Coder', ...changes }),
})
const file = (name: string, bytes: Uint8Array): TextForm => ({
  fields: fieldsOf({ by: 'Ada Coder' }),
  file: { name, bytes },
})

test('record, text, search entry and history come in together, under a name made of the title', async () => {
  const { db } = await freshDatabase(smallLibrary())
  expect(done(await addSource(asEditor(db), pasted()))).toEqual({
    kind: 'done',
    href: '/sources/tonghaengnyo-toll-talks/edit?saved=new',
    by: 'Ada Coder',
  })
  const found = await findEditable(db, 'source', 'tonghaengnyo-toll-talks')
  expect(found).toMatchObject({ record: { title: '통행료 “toll” talks', issued: '../2026-11-25' }, version: 1 })
  expect(await findSourceText(db, 'tonghaengnyo-toll-talks')).toEqual({
    version: 1,
    hash: hashOfText(BODY),
    body: BODY,
    addedOn: '2026-11-25',
  })
  expect((await findInAll(db, '통행료', 'source')).hits).toHaveLength(1)
  expect((await listRevisions(db, 'source', 'tonghaengnyo-toll-talks'))[0]).toMatchObject({
    reason: 'added',
    by: 'Ada Coder',
  })
  // The next one of the same title gets a name of its own.
  const again = pasted({ allTheSame: 'tonghaengnyo-toll-talks' })
  expect(done(await addSource(asEditor(db), again)).href).toBe('/sources/tonghaengnyo-toll-talks-2/edit?saved=new')
})

test('a file says who wrote it; one that cannot be read says why, and nothing is stored', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const docx = new Uint8Array(await docxOf(['Harbor talks', 'They met.']))
  expect(done(await addSource(asEditor(db), file('talks.docx', docx))).href).toBe(
    '/sources/harbor-talks/edit?saved=new',
  )
  const wrong = refused(await addSource(asEditor(db), file('talks.pdf', new TextEncoder().encode('words'))))
  expect(wrong).toMatchObject({ kind: 'invalid', problems: [{ field: 'file' }] })
  expect((await draftOf(db, wrong.form, 'source New')).fields.get('by')).toBe('Ada Coder')
  expect(refused(await addSource(asEditor(db), file('', new Uint8Array()))).problems).toEqual([
    { field: 'file', message: 'choose a file' },
  ])
})

test('what is too large is refused without a draft', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await rowsOf(db)
  for (const form of [
    file('a.txt', new Uint8Array(LARGEST_FILE + 1)),
    pasted({ text: 'a'.repeat(2_000_001) }),
    pasted({ text: 'a'.repeat(4_000_001) }),
  ])
    expect(refused(await addSource(asEditor(db), form)).kind).toBe('too-large')
  expect(await rowsOf(db)).toEqual(before)
})

test('what is missing or wrong comes back at its field', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const fieldsOfRefusal = async (changes: Record<string, string>) => {
    const answer = refused(await addSource(asEditor(db), pasted(changes)))
    expect(answer.kind).toBe('invalid')
    expect(answer.form?.href).toMatch(/^\/sources\/new\?draft=/)
    return answer.problems.map(({ field }) => field)
  }
  expect(await fieldsOfRefusal({ text: ' \n ' })).toEqual(['text'])
  expect(await fieldsOfRefusal({ by: '', slug: 'No Slug' })).toEqual(['by', 'slug'])
})

test('a name that is taken: nothing is stored but the form', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const answer = refused(await addSource(asEditor(db), pasted({ slug: 'gazette-1' })))
  expect(answer.kind).toBe('conflict')
  expect((await draftOf(db, answer.form, 'source New')).fields.get('text')).toBe(BODY)
  expect(await findSourceText(db, 'gazette-1')).toBeUndefined()
  expect((await findEditable(db, 'source', 'gazette-1'))?.version).toBe(1)
})

test('a source that was deleted and is added again gets a text of a new number', async () => {
  const { db } = await freshDatabase(smallLibrary())
  done(await addSource(asEditor(db), pasted({ slug: 'toll' })))
  const form = fieldsOf({ by: 'Ada Coder', version: '1', seal: 'source toll' })
  done(await takeOutRecord(asEditor(db), { type: 'source', name: 'toll', form }))
  expect(await findSourceText(db, 'toll')).toBeUndefined()
  done(await addSource(asEditor(db), pasted({ slug: 'toll', text: 'Two.' })))
  expect(await findSourceText(db, 'toll')).toMatchObject({ version: 2, body: 'Two.' })
})

test('texts are in no bundle and in no history, and the bundle loads again', async () => {
  const { db } = await freshDatabase(smallLibrary())
  done(await addSource(asEditor(db), pasted({ slug: 'toll', text: 'Toll\n\nA secret sentence.' })))
  const exported = JSON.stringify(await findBundle(db))
  expect(exported).not.toContain('secret')
  expect(parseBundle(exported).problems).toEqual([])
  const history = JSON.stringify(await listRevisions(db, 'source-text', 'toll'))
  expect(history).toContain('"characters":24')
  expect(history).not.toContain('secret')
})

test('a reader adds nothing', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await rowsOf(db)
  expect(refused(await addSource(asReader(db), pasted())).kind).toBe('forbidden')
  expect(await rowsOf(db)).toEqual(before)
})

test('a text that came back as its beginning is sent again as a whole, unless another is pasted', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const refusedForm = refused(await addSource(asEditor(db), pasted({ slug: 'No Slug' }))).form
  const keptText = refusedForm?.href.split('draft=')[1] ?? ''
  const again = fieldsOf({ text: ' ', keptText, slug: 'No Slug', by: 'Ada Coder' })
  const { form } = refused(await addSource(asEditor(db), { fields: again }))
  const { fields } = await draftOf(db, form, 'source New')
  expect([fields.get('text'), fields.has('keptText')]).toEqual([BODY, false])
  const other = fieldsOf({ text: 'Another text\n\nIts words.', keptText, slug: 'another', by: 'Ada Coder' })
  done(await addSource(asEditor(db), { fields: other }))
  expect((await findSourceText(db, 'another'))?.body).toBe('Another text\n\nIts words.')
  done(await addSource(asEditor(db), { fields: fieldsOf({ text: '', keptText, slug: 'whole', by: 'Ada Coder' }) }))
  expect((await findSourceText(db, 'whole'))?.body).toBe(BODY)
  const lost = fieldsOf({ text: '', keptText: 'gone', by: 'Ada Coder' })
  expect(refused(await addSource(asEditor(db), { fields: lost })).problems[0]?.field).toBe('text')
})
