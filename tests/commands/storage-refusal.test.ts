import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import { saveRecord } from '@/db/commands/records/save'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { addSource } from '@/db/commands/sources/add'
import { refuseStorageFault } from '@/db/commands/storage-refusal'
import { planTakeOut, sealOfPlan } from '@/db/queries/records/take-out'
import { smallLibrary } from '../fixtures/small'
import { asEditor, draftOf, fieldsOf, formOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

// A page limit makes SQLite say SQLITE_FULL, as a disk without room does.
async function fill(db: Db): Promise<void> {
  const [[pages]] = (await db.values<[number]>(sql`pragma page_count`)) as [[number]]
  await db.values(sql.raw(`pragma max_page_count = ${pages}`))
  for (let size = 4000; size >= 1; size = Math.floor(size / 2)) while (await fits(db, size)) size = Math.max(size, 1)
}
let filled = 0
const fits = (db: Db, size: number) =>
  db
    .run(sql`insert into form_token (token, href, used_at) values (${`fill-${filled++}`}, ${'x'.repeat(size)}, '2026')`)
    .then(
      () => true,
      () => false,
    )

test('a save on a full disk is refused as full, and what was typed comes back', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'summit', 'round-2', { place: 'Here '.repeat(1000) })
  await fill(db)
  const before = await rowsOf(db)
  const answer = refused(await saveRecord(asEditor(db), { type: 'summit', name: 'round-2', form }))
  expect(answer).toMatchObject({ kind: 'full', message: expect.stringContaining('disk of this machine is full') })
  expect((await draftOf(db, answer.form, 'summit round-2')).fields).toEqual(form)
  expect(await rowsOf(db)).toEqual(before)
})

test('so are a new source, a withdrawal and a longer record', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const actor = await formOf(db, 'actor', 'ada-marlow')
  const plan = await planTakeOut(db, 'position', 'p-1')
  const seal = plan ? sealOfPlan(plan) : ''
  await fill(db)
  const by = 'Ada Coder'
  const text = `A headline\n\n${'A paragraph of the text. '.repeat(400)}`
  const answers = [
    await addSource(asEditor(db), { fields: fieldsOf({ text, by }) }),
    await takeOutRecord(asEditor(db), {
      type: 'position',
      name: 'p-1',
      form: fieldsOf({ by, version: '1', way: 'withdraw', seal, reason: 'x'.repeat(9000) }),
    }),
    await saveRecord(asEditor(db), {
      type: 'actor',
      name: 'ada-marlow',
      form: new Map([...actor, ['description', 'x'.repeat(9000)]]),
    }),
  ]
  expect(answers.map((answer) => refused(answer).kind)).toEqual(['full', 'full', 'full'])
})

test('a disk that fails otherwise is told in words, and what was typed comes back', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'summit', 'round-2', { place: 'Here' })
  const before = await rowsOf(db)
  const failing = connect({ ...engine, batch: async () => fail('disk I/O error', 'SQLITE_IOERR_FSYNC') })
  const answer = refused(await saveRecord(asEditor(failing), { type: 'summit', name: 'round-2', form }))
  expect(answer).toMatchObject({ kind: 'storage', message: expect.stringContaining('the disk failed while') })
  expect((await draftOf(db, answer.form, 'summit round-2')).fields).toEqual(form)
  expect(await rowsOf(db)).toEqual(before)
})

test('an error of the operating system is one as well; others are thrown on', () => {
  const caused = (code: string) => new Error('job', { cause: Object.assign(new Error('write'), { code }) })
  expect(refuseStorageFault(caused('ENOSPC')).kind).toBe('full')
  expect(refuseStorageFault(caused('EIO'))).toMatchObject({ kind: 'storage', message: expect.stringContaining('disk') })
  expect(() => refuseStorageFault(new Error('bug'))).toThrow('bug')
})

function fail(message: string, code: string): never {
  throw Object.assign(new Error(message), { code })
}
