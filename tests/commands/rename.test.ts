import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { insertText } from '@/db/commands/insert/texts'
import { mergeRecord } from '@/db/commands/records/merge'
import { renameRecord } from '@/db/commands/records/rename'
import { saveRecord } from '@/db/commands/records/save'
import { undoRecord } from '@/db/commands/records/undo'
import { addSource } from '@/db/commands/sources/add'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { findForward, isNameTaken } from '@/db/queries/records/former-names'
import { findFreeName } from '@/db/queries/records/name-book'
import { listRevisions } from '@/db/queries/records/revisions'
import { findSourceText, nextTextVersion } from '@/db/queries/sources/record'
import { RENAMABLE, type Renamable } from '@/lib/editing/former-name'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, formOf, refused, rowsOf } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase(smallLibrary())
})

async function rename(type: string, name: string, slug: string, changes: Record<string, string> = {}, who = asEditor) {
  const version = (await findEditable(database.db, type as Renamable, name))?.version ?? 0
  const form = fieldsOf({ slug, by: 'Ada Coder', version: String(version), ...changes })
  return renameRecord(who(database.db), { type, name, form })
}
const to = async (type: string, name: string, slug: string) => done(await rename(type, name, slug))

const library = smallLibrary()
const FIRST = {
  actor: library.actors[0],
  topic: library.topics[0],
  summit: library.summits[0],
  source: library.sources[0],
  claim: library.claims[0],
}
const nameOf = (type: Renamable) => {
  const record = FIRST[type]
  return { name: record && 'id' in record ? record.id : (record?.slug ?? ''), slug: record?.slug ?? '' }
}

describe.each(RENAMABLE)('%s', (type) => {
  const { name, slug } = nameOf(type)
  const section = `${type}s`

  test('gets another address; what refers to it follows, and the old one forwards', async () => {
    const { db } = database
    const before = await findBundle(db)
    await to(type, name, 'another-name')
    const present = type === 'claim' ? name : 'another-name'
    expect((await findEditable(db, type, present))?.record).toMatchObject({ slug: 'another-name' })
    expect(await findForward(db, `/${section}/${slug}`)).toBe(`/${section}/another-name`)
    expect(await findForward(db, `/${section}/${slug}.bib`)).toBe(`/${section}/another-name.bib`)
    expect(await findForward(db, `/${section}/${slug}/text`)).toBe(`/${section}/another-name/text`)
    expect(await findForward(db, `/${section}/another-name`)).toBeUndefined()
    // Renamed back, the library is word for word what it was, and nothing forwards to itself.
    await to(type, present, slug)
    expect({ ...(await findBundle(db)), dataVersion: 0 }).toEqual({ ...before, dataVersion: 0 })
    expect(await findForward(db, `/${section}/${slug}`)).toBeUndefined()
    expect(await findForward(db, `/${section}/another-name`)).toBe(`/${section}/${slug}`)
  })

  test('is found by search under its new name', async () => {
    const { db } = database
    await to(type, name, 'another-name')
    const records = (await db.values<[string]>(sql`select record from search_entry where kind = ${type}`)).flat()
    expect(records).not.toContain(slug)
    expect(records).toContain('another-name')
  })

  test('forwards from every name it had, in one step', async () => {
    const { db } = database
    await to(type, name, 'second-name')
    await to(type, type === 'claim' ? name : 'second-name', 'third-name')
    expect(await findForward(db, `/${section}/${slug}`)).toBe(`/${section}/third-name`)
    expect(await findForward(db, `/${section}/second-name`)).toBe(`/${section}/third-name`)
  })

  test('leaves its name to no other record', async () => {
    const { db } = database
    await to(type, name, 'another-name')
    expect(await isNameTaken(db, type, slug)).toBe(true)
    expect(await findFreeName(db, type, slug)).toBe(`${slug}-2`)
    expect(await findFreeName(db, type, 'another-name')).toBe('another-name-2')
  })
})

test('the history ends under the old name and begins under the new one', async () => {
  await to('topic', 'easing', 'lifting')
  const [ended] = await listRevisions(database.db, 'topic', 'easing')
  const [begun] = await listRevisions(database.db, 'topic', 'lifting')
  expect(ended).toMatchObject({ reason: 'renamed easing to lifting', after: null, by: 'Ada Coder' })
  expect(begun).toMatchObject({ reason: 'renamed easing to lifting', before: null, version: 1 })
  const form = fieldsOf({ to: '1', version: String(ended?.version), by: 'Ada Coder' })
  const undone = refused(await undoRecord(asEditor(database.db), { type: 'topic', name: 'easing', form }))
  expect(undone.problems).toEqual([{ field: '', message: 'It is called lifting now.' }])
})

test('a version from before goes by the present names of others', async () => {
  const { db } = database
  const save = async (summary: string) => {
    const form = await formOf(db, 'position', 'p-1', { summary })
    done(await saveRecord(asEditor(db), { type: 'position', name: 'p-1', form }))
  }
  const before = (await findEditable(db, 'position', 'p-1'))?.record
  await save('Changed.')
  await to('topic', before?.topic ?? '', 'lifting')
  await to('summit', before?.summit ?? 'round-2', 'the-round')
  const form = fieldsOf({ to: '1', version: '2', by: 'Ada Coder' })
  done(await undoRecord(asEditor(db), { type: 'position', name: 'p-1', form }))
  const summit = before?.summit ? 'the-round' : null
  expect((await findEditable(db, 'position', 'p-1'))?.record).toEqual({ ...before, topic: 'lifting', summit })
})

test('a renamed record is edited, and its new name is the form’s', async () => {
  const { db } = database
  await to('actor', 'ada-marlow', 'marlow')
  const form = await formOf(db, 'actor', 'marlow', { description: 'a fisher' })
  done(await saveRecord(asEditor(db), { type: 'actor', name: 'marlow', form }))
  expect((await findEditable(db, 'actor', 'marlow'))?.record.description).toBe('a fisher')
})

test('a source keeps its text, and the next version follows', async () => {
  const { db } = database
  const source = nameOf('source').slug
  const add = async (slug: string, body: string) => {
    const text = { source: slug, version: await nextTextVersion(db, slug), body }
    const [first, ...rest] = insertText(db, text, { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', batch: body })
    if (first) await db.batch([first, ...rest])
  }
  await add(source, 'One.')
  await add(source, 'Two.')
  await to('source', source, 'moved')
  await add('moved', 'Three.')
  expect(await findSourceText(db, 'moved')).toMatchObject({ version: 3, body: 'Three.' })
  await to('source', 'moved', source)
  await add(source, 'Four.')
  expect(await findSourceText(db, source)).toMatchObject({ version: 4 })
})

test.each([
  ['a name that is none', 'Not A Slug', 'slug'],
  ['no name', '', 'slug'],
  ['its own', 'ada-marlow', 'slug'],
  ['another’s', 'port-authority', 'slug'],
])('%s is refused, and nothing is changed', async (_, slug, field) => {
  const { db } = database
  const [, before] = [await db.values('delete from draft'), (await rowsOf(db)) as [string, unknown][]]
  const answer = refused(await rename('actor', 'ada-marlow', slug))
  expect(answer.problems[0]?.field).toBe(field)
  const draft = await draftOf(db, answer.form, 'rename actor ada-marlow')
  expect(draft.fields.get('slug')).toBe(slug)
  const after = (await rowsOf(db)) as [string, unknown][]
  expect(after.filter(([name]) => name !== 'draft')).toEqual(before.filter(([name]) => name !== 'draft'))
})

test('not where somebody has changed it meanwhile, nor without a name, nor by a reader', async () => {
  expect(refused(await rename('actor', 'ada-marlow', 'marlow', { version: '7' })).kind).toBe('conflict')
  expect(refused(await rename('actor', 'ada-marlow', 'marlow', { by: '' })).problems[0]?.field).toBe('by')
  expect(refused(await rename('actor', 'ada-marlow', 'marlow', {}, asReader)).kind).toBe('forbidden')
  expect(refused(await rename('position', 'p-1', 'other')).kind).toBe('not-found')
  expect(refused(await rename('actor', 'nobody', 'other')).kind).toBe('not-found')
  expect(await findForward(database.db, '/actors/ada-marlow')).toBeUndefined()
})

test('a source may not be added under a name that forwards', async () => {
  const source = nameOf('source').slug
  await to('source', source, 'moved')
  const form = { fields: fieldsOf({ text: 'A talk\n\nThey met.', slug: source, by: 'Ada Coder' }) }
  expect(refused(await addSource(asEditor(database.db), form)).problems[0]?.field).toBe('slug')
})

test('a merged actor forwards to the one that stays, with every name it had, until it is put back', async () => {
  const { db } = database
  await to('actor', 'port-authority', 'authority')
  const dataVersion = String((await findDataVersion(db))?.dataVersion)
  const form = fieldsOf({ into: 'ada-marlow', dataVersion, by: 'Ada Coder', answer: 'same', because: 'one office' })
  done(await mergeRecord(asEditor(db), { type: 'actor', name: 'authority', form }))
  expect(await findForward(db, '/actors/authority')).toBe('/actors/ada-marlow')
  expect(await findForward(db, '/actors/port-authority')).toBe('/actors/ada-marlow')
  expect(await isNameTaken(db, 'actor', 'authority', 'ada-marlow')).toBe(true)
  const version = String((await listRevisions(db, 'actor', 'authority'))[0]?.version)
  const undo = fieldsOf({ to: '1', version, by: 'Ada Coder' })
  done(await undoRecord(asEditor(db), { type: 'actor', name: 'authority', form: undo }))
  expect(await findForward(db, '/actors/authority')).toBeUndefined()
})

test.each(['/', '/actors', '/actors/', '/positions/p-1', '/themes/fishing', '/actors/New', "/actors/a'b"])(
  '%s forwards to nothing',
  async (path) => {
    expect(await findForward(database.db, path)).toBeUndefined()
  },
)
