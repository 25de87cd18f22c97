import { expect, test } from 'vitest'
import { startCoding } from '@/db/commands/sources/start-coding'
import { findEditable } from '@/db/queries/records/editable'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const FORM = fieldsOf({ by: 'Ada Coder' })

test('the first coding of a source is the one that is shown; further ones are not', async () => {
  const library = smallLibrary()
  const [source] = library.sources
  if (source) library.sources.push({ ...source, slug: 'gazette-2' })
  const { db } = await freshDatabase(library)
  const start = async (slug: string) => {
    const { href } = done(await startCoding(asEditor(db), { slug, form: FORM }))
    const id = href.split('coding=')[1] ?? ''
    expect(href).toBe(`/sources/${slug}/code?coding=${id}`)
    return (await findEditable(db, 'coding', id))?.record
  }
  expect(await start('gazette-2')).toMatchObject({
    id: 'gazette-2-1',
    coder: 'Ada Coder',
    day: '2026-11-25',
    codebook: CODEBOOK_VERSION,
    published: true,
    complete: false,
  })
  expect(await start('gazette-2')).toMatchObject({ id: 'gazette-2-1-2', published: false })
  expect(await start('gazette-1')).toMatchObject({ published: false })
})

test('the id of a coding shortens a long slug, also between two of its words', async () => {
  const library = smallLibrary()
  const [source] = library.sources
  const slug = `${'a'.repeat(99)}-gazette`
  if (source) library.sources.push({ ...source, slug }, { ...source, slug: 'b'.repeat(120) })
  const { db } = await freshDatabase(library)
  const start = async (of: string) => done(await startCoding(asEditor(db), { slug: of, form: FORM })).href
  expect(await start(slug)).toBe(`/sources/${slug}/code?coding=${'a'.repeat(99)}-1`)
  expect(await start('b'.repeat(120))).toContain(`?coding=${'b'.repeat(100)}-1`)
})

test('of two who start at the same moment one is told to start again', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const both = await Promise.all([1, 2].map(() => startCoding(asEditor(db), { slug: 'gazette-1', form: FORM })))
  expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
})

test('a reader, a form that is not signed, and a source that is not there start none', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await rowsOf(db)
  const start = async (context = asEditor(db), slug = 'gazette-1', form = FORM) =>
    refused(await startCoding(context, { slug, form })).kind
  expect(await start(asReader(db))).toBe('forbidden')
  expect(await start(asEditor(db), 'gazette-9')).toBe('not-found')
  for (const by of ['', 'x'.repeat(121), 'a\0b'])
    expect(await start(asEditor(db), 'gazette-1', fieldsOf({ by }))).toBe('invalid')
  expect(await rowsOf(db)).toEqual(before)
})
