import { describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { undoBatch } from '@/db/commands/records/undo-batch'
import { allRecords } from '@/db/queries/records/bundle-records'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { findTakeOut, MOST_TAKEN_OUT } from '@/db/queries/records/take-out'
import { withoutRecords } from '@/lib/editing/take-out'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const FORM = { by: 'Ada Coder', version: '1', reason: ' Read wrongly. ' }

/** The form that the page of a record would send. */
async function sent(db: Db, type: string, name: string, changes: Record<string, string>) {
  const seal = (await findTakeOut(db, type as RecordType, name).catch(() => undefined))?.seal ?? ''
  return fieldsOf({ ...FORM, seal, ...changes })
}

const take = async (type: string, name: string, changes: Record<string, string> = {}, who = asEditor) => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await rowsOf(db)
  const form = await sent(db, type, name, changes)
  const result = await takeOutRecord(who(db), { type, name, form })
  // A refused form is kept as a draft, which is no part of the library.
  const kept = (rows: unknown) => JSON.stringify((rows as [string][]).filter(([table]) => table !== 'draft'))
  return { db, result, unchanged: kept(before) === kept(await rowsOf(db)) }
}

async function recordsOf(db: Db): Promise<unknown> {
  return Promise.all(
    RECORD_TYPES.map(async (type) => [type, (await db.values<[string]>(allRecords(type))).flat().toSorted()]),
  )
}

test.each([
  ['position', 'p-1'],
  ['claim', 'c-1'],
] as const)('a %s is withdrawn with its reason and stays', async (type, name) => {
  const { db, result } = await take(type, name, { way: 'withdraw' })
  expect(done(result).href).toMatch(/^\/edit\/batch\//)
  expect((await findEditable(db, type, name))?.record).toMatchObject({
    status: 'withdrawn',
    withdrawal: 'Read wrongly.',
  })
  expect((await listRevisions(db, type, name))[0]).toMatchObject({ reason: 'withdrawn', by: 'Ada Coder' })
})

test('a record that nothing rests on is taken out alone', async () => {
  const { db, result } = await take('absence', 'a-1', { way: 'together' })
  done(result)
  expect(await findEditable(db, 'absence', 'a-1')).toBeUndefined()
  expect((await listRevisions(db, 'absence', 'a-1'))[0]).toMatchObject({ reason: 'taken out', after: null })
})

test.each([
  ['by a reader', 'forbidden', await take('absence', 'a-1', {}, asReader)],
  ['of a type that is none', 'not-found', await take('revision', '1')],
  ['that is not there', 'not-found', await take('theme', 'sailing')],
  ['without a name', 'invalid', await take('absence', 'a-1', { by: ' ' })],
  ['without the reason of a withdrawal', 'invalid', await take('position', 'p-1', { way: 'withdraw', reason: ' ' })],
  [
    'that its page did not list',
    'conflict',
    await take('theme', 'fishing', { way: 'together', seal: 'theme fishing' }),
  ],
  ['that somebody changed meanwhile', 'conflict', await take('absence', 'a-1', { version: '0' })],
])('nothing is taken out %s', (_, kind, { result, unchanged }) => {
  expect(refused(result).kind).toBe(kind)
  expect(unchanged).toBe(true)
})

test('the words say what stands against it', async () => {
  const { db, result } = await take('theme', 'fishing', { seal: 'theme fishing' })
  const { problems } = await draftOf(db, refused(result).form, 'take out theme fishing')
  expect(problems[0]?.message).toContain('Other records rest on it by now')
})

const library = nastyLibrary()
const ANY = [
  ['source', library.sources[0]?.slug],
  ['source', library.sources[3]?.slug],
  ['actor', 'ada-marlow'],
  ['topic', library.topics[0]?.slug],
  ['theme', library.themes[0]?.slug],
  ['summit', library.summits[0]?.slug],
  ['quotation', library.quotations[0]?.id],
  ['coding', library.codings[0]?.id],
  ['position', library.positions[0]?.id],
  ['claim', library.claims[0]?.id],
] as [RecordType, string][]

describe('everything that rests on a record', () => {
  test.each(ANY)('goes with the %s %s, and comes back in one step', { timeout: 60_000 }, async (type, name) => {
    const { db } = await freshDatabase(nastyLibrary())
    const before = await recordsOf(db)
    const view = await findTakeOut(db, type, name)
    const form = await sent(db, type, name, { way: 'together' })
    const { href } = done(await takeOutRecord(asEditor(db), { type, name, form }))
    for (const one of view?.together ?? []) expect(await findEditable(db, one.type, one.name), one.name).toBeUndefined()
    for (const one of view?.changed ?? []) expect(await findEditable(db, one.type, one.name), one.name).toBeDefined()
    expect(await recordsOf(db)).not.toEqual(before)
    const batch = href.slice('/edit/batch/'.length)
    done(await undoBatch(asEditor(db), { batch, form: fieldsOf({ by: 'Ada Coder', seal: '' }) }))
    expect(await recordsOf(db)).toEqual(before)
  })

  test('is withdrawn with one reason, and comes back in one step', async () => {
    const { db } = await freshDatabase(nastyLibrary())
    const before = await recordsOf(db)
    const [, name] = ANY[0] as [RecordType, string]
    const view = await findTakeOut(db, 'source', name)
    expect(view?.withdrawn.length).toBeGreaterThan(1)
    const form = await sent(db, 'source', name, { way: 'withdraw' })
    const { href } = done(await takeOutRecord(asEditor(db), { type: 'source', name, form }))
    expect(await findEditable(db, 'source', name)).toBeDefined()
    for (const one of view?.withdrawn ?? [])
      expect((await findEditable(db, one.type, one.name))?.record).toMatchObject({ withdrawal: 'Read wrongly.' })
    const batch = href.slice('/edit/batch/'.length)
    done(await undoBatch(asEditor(db), { batch, form: fieldsOf({ by: 'Ada Coder', seal: '' }) }))
    expect(await recordsOf(db)).toEqual(before)
  })
})

test('what a record does not rest on leaves it, what it rests on takes it along', () => {
  const coding = library.codings.find(({ actors }) => actors.length > 1)
  const [actor = ''] = coding?.actors ?? []
  expect(withoutRecords('coding', coding ?? {}, new Set([`actor ${actor}`]))).toMatchObject({
    actors: coding?.actors.slice(1),
  })
  expect(withoutRecords('coding', coding ?? {}, new Set([`source ${coding?.source}`]))).toBeNull()
  const position = library.positions.find(({ quotations }) => quotations.length > 1)
  const [first = '', ...rest] = position?.quotations ?? []
  expect(withoutRecords('position', position ?? {}, new Set([`quotation ${first}`]))).toMatchObject({
    quotations: rest,
  })
  const all = new Set([first, ...rest].map((id) => `quotation ${id}`))
  expect(withoutRecords('position', position ?? {}, all)).toBeNull()
})

test('what more rests on than one step takes out is refused, and the page says so', async () => {
  const library = smallLibrary()
  const [first] = library.positions
  if (!first) throw new Error('there is no position')
  const many = Array.from({ length: MOST_TAKEN_OUT }, (_, index) => ({ ...first, id: `many-${index}` }))
  const { db } = await freshDatabase({ ...library, positions: [...library.positions, ...many] })
  const view = await findTakeOut(db, 'topic', first.topic)
  expect(view).toMatchObject({ most: MOST_TAKEN_OUT, restsOn: [], withdrawn: [] })
  for (const way of ['together', 'withdraw']) {
    const form = await sent(db, 'topic', first.topic, { way })
    const answer = refused(await takeOutRecord(asEditor(db), { type: 'topic', name: first.topic, form }))
    expect(answer.message).toContain('More than 1,000 records')
  }
  expect(await findEditable(db, 'position', 'many-7')).toBeDefined()
})
