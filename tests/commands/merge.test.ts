import { beforeEach, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { mergeRecord } from '@/db/commands/records/merge'
import { renameRecord } from '@/db/commands/records/rename'
import { undoBatch } from '@/db/commands/records/undo-batch'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findBatchView } from '@/db/queries/records/batch-view'
import { findEditable } from '@/db/queries/records/editable'
import { listKeptApart } from '@/db/queries/records/kept-apart'
import { findMergePreview } from '@/db/queries/records/merge-preview'
import { recordExists } from '@/db/queries/records/record-exists'
import { listRevisions } from '@/db/queries/records/revisions'
import { findSameOrNot } from '@/db/queries/records/same-or-not'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asEditor, asReader, done, draftOf, fieldsOf, NOW, refused, rowsOf } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase(nastyLibrary())
})

const [GONE, STAYS] = ['edwin-marlow', 'ada-marlow']
const dataVersion = async () => String((await findDataVersion(database.db))?.dataVersion)
const merge = async (changes: Record<string, string> = {}, type = 'actor', name = GONE, who = asEditor) =>
  mergeRecord(who(database.db), {
    type,
    name,
    form: fieldsOf({
      into: STAYS,
      dataVersion: await dataVersion(),
      by: 'Ada Coder',
      answer: 'same',
      because: 'one byline',
      ...changes,
    }),
  })

test('a preview names what would change, and changes nothing', async () => {
  const before = await rowsOf(database.db)
  const preview = await findMergePreview(database.db, 'actor', GONE, 'Ada Marlow')
  expect(preview).toMatchObject({ from: { slug: GONE }, into: { slug: STAYS }, problem: undefined })
  expect(preview?.moves.map(({ what }) => what)).toEqual(expect.arrayContaining(['name', 'positions', 'quotations']))
  for (const { count, named } of preview?.moves ?? []) expect(named).toHaveLength(Math.min(count, 8))
  expect(preview?.against.map(({ lead }) => lead)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Opposite sides/), 'Quoted side by side']),
  )
  expect(preview?.against[0]?.lead).toMatch(/^Opposite sides/)
  expect(await rowsOf(database.db)).toEqual(before)
  expect(await findMergePreview(database.db, 'actor', GONE, GONE)).toMatchObject({
    into: undefined,
    problem: 'A record is not merged into itself.',
  })
  expect((await findMergePreview(database.db, 'actor', GONE, 'Nobody'))?.problem).toBeDefined()
  expect(await findMergePreview(database.db, 'actor', 'nobody', STAYS)).toBeUndefined()
})

test('one goes, the other has what named it', async () => {
  const batch = done(await merge())
  expect(batch).toMatchObject({ kind: 'done', href: expect.stringMatching(/^\/edit\/batch\//), by: 'Ada Coder' })
  const view = await findBatchView(database.db, batch.href.slice('/edit/batch/'.length))
  expect(view?.merged).toMatchObject({ from: 'Edwin Marlow', into: { title: 'Ada Marlow' }, because: 'one byline' })
  expect(view?.made[0]?.text).toMatch(/^It reads as a change of mind|^Both are under review/)
  expect(await findEditable(database.db, 'actor', GONE)).toBeUndefined()
  expect((await findEditable(database.db, 'actor', STAYS))?.record.aliases).toContain('Edwin Marlow')
})

test('not where anything was written since the preview', async () => {
  const before = await findEditable(database.db, 'actor', GONE)
  const answer = refused(await merge({ dataVersion: '1' }))
  expect(answer.kind).toBe('conflict')
  expect(answer.form?.href).toMatch(new RegExp(`^/edit/actor/${GONE}/merge\\?into=${STAYS}&draft=`))
  const { problems } = await draftOf(database.db, answer.form, `merge actor ${GONE}`)
  expect(problems[0]?.message).toContain('Something was changed meanwhile')
  expect(await findEditable(database.db, 'actor', GONE)).toEqual(before)
})

test('not without a name, nor into one that is not there or is itself, nor what cannot be merged', async () => {
  expect(refused(await merge({ by: '' }))).toMatchObject({ kind: 'invalid', message: 'Say who changes it.' })
  for (const into of ['nobody', GONE]) expect(refused(await merge({ into })).kind).toBe('not-found')
  const theme = refused(await merge({}, 'theme'))
  expect(theme.kind).toBe('not-found')
  expect(theme).not.toHaveProperty('form')
})

test('not while positions are under review for an earlier wording', async () => {
  const topics = nastyLibrary().topics.filter(({ scope }) => scope === 'standing')
  const reworded = topics.find(({ wording }) => wording === 2)?.slug ?? ''
  const other = topics.find(({ wording }) => wording === 1)?.slug ?? ''
  const answer = refused(await merge({ into: other }, 'topic', reworded))
  expect(answer).toMatchObject({ kind: 'invalid', message: expect.stringContaining('read them again first') })
})

test('not where a rule of the codebook is against it', async () => {
  const slug = (wanted: string) => nastyLibrary().topics.find(({ scope }) => scope === wanted)?.slug ?? ''
  const answer = refused(await merge({ into: slug('standing') }, 'topic', slug('summit')))
  expect(answer).toMatchObject({ kind: 'invalid', message: expect.stringContaining('summit') })
  expect(await findEditable(database.db, 'topic', slug('summit'))).toBeDefined()
})

test('not by a reader', async () => {
  const before = await rowsOf(database.db)
  expect(refused(await merge({}, 'actor', GONE, asReader)).kind).toBe('forbidden')
  expect(await rowsOf(database.db)).toEqual(before)
})

test('nothing moves without a reason, nor while nobody can tell', async () => {
  const before = await rowsOf(database.db)
  expect(done(await merge({ answer: 'unknown' })).href).toBe(`/edit/actor/${GONE}`)
  expect(await rowsOf(database.db)).toEqual(before)
  expect(refused(await merge({ because: ' ' }))).toMatchObject({ message: 'Say why they are the same.' })
  expect(await findEditable(database.db, 'actor', GONE)).toBeDefined()
})

test('two people stay two, from either side, under new names as well', async () => {
  const { db } = database
  done(await merge({ answer: 'two' }))
  const kept = [{ slug: STAYS, by: 'Ada Coder', at: expect.any(String) }]
  expect(await listKeptApart(db, 'actor', GONE)).toEqual(kept)
  expect(await listKeptApart(db, 'actor', STAYS)).toMatchObject([{ slug: GONE }])
  expect((await findMergePreview(db, 'actor', GONE, STAYS))?.apart).toMatchObject({ by: 'Ada Coder' })
  const version = String((await findEditable(db, 'actor', STAYS))?.version)
  const form = fieldsOf({ slug: 'ada-m', by: 'Ada Coder', version })
  done(await renameRecord(asEditor(db), { type: 'actor', name: STAYS, form }))
  expect(await listKeptApart(db, 'actor', GONE)).toMatchObject([{ slug: 'ada-m' }])
  expect(refused(await merge({ answer: 'two', into: 'nobody' })).kind).toBe('not-found')
})

test('names that fit are proposed, but for those that are two', async () => {
  const { db } = database
  const marlow = (await findEditable(db, 'actor', GONE))?.record
  if (!marlow) throw new Error('The fixture has no such actor.')
  const twin = { ...marlow, slug: 'e-marlow', name: 'E. Marlow', aliases: [] }
  await changeRecords(db, [{ type: 'actor', before: null, after: twin, version: 0 }], {
    by: 'Ada Coder',
    at: NOW,
    reason: 'recorded',
  })
  const proposed = async () => (await findMergePreview(db, 'actor', GONE, ''))?.alike.map(({ slug }) => slug)
  expect(await proposed()).toEqual(['e-marlow'])
  done(await merge({ answer: 'two', into: 'e-marlow' }))
  expect(await proposed()).toEqual([])
})

test('the record that stays names what was merged into it until that is taken back, and what it is not', async () => {
  const { db } = database
  const none = { type: 'actor', slug: STAYS, merged: [], apart: [] }
  expect(await findSameOrNot(db, 'actor', STAYS)).toEqual(none)
  const { href } = done(await merge())
  const batch = href.split('/').at(-1) ?? ''
  expect(await recordExists(db, href)).toBe(true)
  expect(await recordExists(db, '/edit/batch/never-written')).toBe(false)
  const title = (await listRevisions(db, 'actor', GONE))[0]?.before?.name
  const found = await findSameOrNot(db, 'actor', STAYS)
  expect(found).toEqual({ ...none, merged: [{ title, batch, by: 'Ada Coder', at: NOW }] })
  const seal = (await findBatchView(db, batch))?.seal ?? ''
  done(await undoBatch(asEditor(db), { batch, form: fieldsOf({ by: 'Ada Coder', seal }) }))
  expect(await findSameOrNot(db, 'actor', STAYS)).toEqual(none)
  done(await merge({ answer: 'two', because: '' }))
  const apart = (slug: string, name: unknown) => [{ slug, name, by: 'Ada Coder', at: NOW }]
  expect((await findSameOrNot(db, 'actor', STAYS)).apart).toEqual(apart(GONE, title))
  const other = (await findEditable(db, 'actor', STAYS))?.record.name
  expect((await findSameOrNot(db, 'actor', GONE)).apart).toEqual(apart(STAYS, other))
})
