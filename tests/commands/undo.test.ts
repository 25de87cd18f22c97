import { beforeEach, expect, test } from 'vitest'
import { saveRecord } from '@/db/commands/records/save'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { undoRecord } from '@/db/commands/records/undo'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, formOf, refused, rowsOf } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase(smallLibrary())
  const form = await formOf(database.db, 'summit', 'round-2', { place: 'Northgate' })
  done(await saveRecord(asEditor(database.db), { type: 'summit', name: 'round-2', form }))
})

const undo = (changes: Record<string, string> = {}, name = 'round-2', type = 'summit') =>
  undoRecord(asEditor(database.db), {
    type,
    name,
    form: fieldsOf({ to: '1', version: '2', by: 'Ada Coder', ...changes }),
  })

test('a record is again what it was, as a new version', async () => {
  expect(done(await undo())).toEqual({ kind: 'done', href: '/history/summit/round-2', by: 'Ada Coder' })
  expect(await findEditable(database.db, 'summit', 'round-2')).toEqual({
    record: smallLibrary().summits[0],
    version: 3,
  })
  expect((await listRevisions(database.db, 'summit', 'round-2'))[0]?.reason).toBe('back to version 1')
})

test('one that was deleted is put back', async () => {
  const { db } = database
  const form = fieldsOf({ by: 'Ada Coder', version: '1', seal: 'absence a-1' })
  done(await takeOutRecord(asEditor(db), { type: 'absence', name: 'a-1', form }))
  done(await undo({}, 'a-1', 'absence'))
  expect(await findEditable(db, 'absence', 'a-1')).toEqual({ record: smallLibrary().absences[0], version: 3 })
  expect((await listRevisions(db, 'absence', 'a-1'))[0]?.reason).toBe('put back')
})

test('not where somebody has changed it meanwhile, nor without a name', async () => {
  const stale = refused(await undo({ version: '1' }))
  expect(stale.kind).toBe('conflict')
  const { problems } = await draftOf(database.db, stale.form, 'history summit round-2')
  expect(problems).toEqual([{ field: '', message: expect.stringContaining('somebody has changed') }])
  expect(refused(await undo({ by: '' }))).toMatchObject({ kind: 'invalid', message: 'Say who changes it.' })
  expect((await findEditable(database.db, 'summit', 'round-2'))?.version).toBe(2)
})

test('not to a version, a record or a type that is not there', async () => {
  for (const result of [await undo({ to: '7' }), await undo({}, 'round-9'), await undo({}, 'round-2', 'library')]) {
    expect(refused(result).kind).toBe('not-found')
    expect(result).not.toHaveProperty('form')
  }
})

test('not by a reader', async () => {
  const before = await rowsOf(database.db)
  const form = fieldsOf({ to: '1', version: '2', by: 'x' })
  const answer = await undoRecord(asReader(database.db), { type: 'summit', name: 'round-2', form })
  expect(refused(answer).kind).toBe('forbidden')
  expect(await rowsOf(database.db)).toEqual(before)
})
