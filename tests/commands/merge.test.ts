import { beforeEach, expect, test } from 'vitest'
import { mergeRecord } from '@/db/commands/records/merge'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { findMergePreview } from '@/db/queries/records/merge-preview'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asEditor, asReader, done, draftOf, fieldsOf, refused, rowsOf } from '../support/context'
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
    form: fieldsOf({ into: STAYS, dataVersion: await dataVersion(), by: 'Ada Coder', ...changes }),
  })

test('a preview names what would change, and changes nothing', async () => {
  const before = await rowsOf(database.db)
  const preview = await findMergePreview(database.db, 'actor', GONE, 'Ada Marlow')
  expect(preview).toMatchObject({ from: { slug: GONE }, into: { slug: STAYS }, problem: undefined })
  expect(preview?.changed.length).toBeGreaterThan(0)
  for (const { count, named } of preview?.changed ?? []) expect(named).toHaveLength(Math.min(count, 8))
  expect(preview?.changed.map(({ type }) => type)).not.toContain('actor')
  expect(await rowsOf(database.db)).toEqual(before)
  expect(await findMergePreview(database.db, 'actor', GONE, GONE)).toMatchObject({
    into: undefined,
    problem: 'A record is not merged into itself.',
  })
  expect((await findMergePreview(database.db, 'actor', GONE, 'Nobody'))?.problem).toBeDefined()
  expect(await findMergePreview(database.db, 'actor', 'nobody', STAYS)).toBeUndefined()
})

test('one goes, the other has what named it', async () => {
  expect(done(await merge())).toEqual({ kind: 'done', href: `/history/actor/${GONE}`, by: 'Ada Coder' })
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
