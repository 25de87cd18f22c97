import { expect, test } from 'vitest'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const FORM = { by: 'Ada Coder', version: '1', reason: ' Read wrongly. ' }
const take = async (type: string, name: string, changes: Record<string, string> = {}, who = asEditor) => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await rowsOf(db)
  const result = await takeOutRecord(who(db), { type, name, form: fieldsOf({ ...FORM, ...changes }) })
  return { db, result, unchanged: JSON.stringify(before) === JSON.stringify(await rowsOf(db)) }
}

test.each([
  ['position', 'p-1'],
  ['claim', 'c-1'],
] as const)('a %s is withdrawn with its reason and stays', async (type, name) => {
  const { db, result } = await take(type, name)
  expect(done(result)).toEqual({ kind: 'done', href: `/history/${type}/${name}`, by: 'Ada Coder' })
  expect((await findEditable(db, type, name))?.record).toMatchObject({
    status: 'withdrawn',
    withdrawal: 'Read wrongly.',
  })
  expect((await listRevisions(db, type, name))[0]).toMatchObject({ reason: 'withdrawn', by: 'Ada Coder' })
})

test('a record that nothing rests on is deleted', async () => {
  const { db, result } = await take('absence', 'a-1')
  expect(done(result).href).toBe('/history/absence/a-1')
  expect(await findEditable(db, 'absence', 'a-1')).toBeUndefined()
  expect((await listRevisions(db, 'absence', 'a-1'))[0]).toMatchObject({ reason: 'deleted', after: null })
})

test.each([
  ['by a reader', 'forbidden', await take('absence', 'a-1', {}, asReader)],
  ['of a type that is none', 'not-found', await take('revision', '1')],
  ['that is not there', 'not-found', await take('theme', 'sailing')],
  ['without a name', 'invalid', await take('absence', 'a-1', { by: ' ' })],
  ['without the reason of a withdrawal', 'invalid', await take('position', 'p-1', { reason: ' ' })],
  ['that others rest on', 'conflict', await take('theme', 'fishing')],
  ['that somebody changed meanwhile', 'conflict', await take('absence', 'a-1', { version: '0' })],
])('nothing is taken out %s', (_, kind, { result, unchanged }) => {
  expect(refused(result).kind).toBe(kind)
  expect(unchanged).toBe(true)
})

test('the words say what stands against it', async () => {
  const words = async (type: string, name: string, changes = {}) =>
    refused((await take(type, name, changes)).result).message
  expect(await words('theme', 'fishing')).toMatch(/^This record .+others rest on\. Nothing was changed\.$/)
  expect(await words('absence', 'a-1', { version: '0' })).toMatch(/^Nothing was changed: somebody has changed/)
})
