import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { undoBatch } from '@/db/commands/records/undo-batch'
import { findHistory } from '@/db/queries/history/page'
import { findBatchView } from '@/db/queries/records/batch-view'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'

import type { Bundle } from '@/lib/bundle/schema'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { asEditor, done, fieldsOf, NOW, refused } from '../../support/context'
import { freshDatabase, type TestDatabase } from '../../support/database'
import { importAll } from './import-of'

// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const SAMPLE: Bundle = JSON.parse(readFileSync('db/dataset/sample/library.json', 'utf8'))

async function takeBack(db: TestDatabase['db'], batch: string, changes: Record<string, string> = {}) {
  const view = await findBatchView(db, batch)
  return undoBatch(asEditor(db), { batch, form: fieldsOf({ by: 'Ada Coder', seal: view?.seal ?? '', ...changes }) })
}

test('an import is one step of the history, is paged, and is taken back as one', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const run = await importAll(db, SAMPLE, { conflicts: 'theirs' })
  const batch = run.batch ?? ''
  const { lines } = await findHistory(db, { show: 'all', by: '', before: undefined } as never)
  expect(lines).toHaveLength(2)
  const view = await findBatchView(db, batch)
  expect(view?.records).toHaveLength(50)
  expect(view?.counts.find(({ words }) => words === 'positions')?.count).toBe(SAMPLE.positions.length)
  const next = await findBatchView(db, batch, view?.next)
  expect(next?.records[0]).not.toEqual(view?.records[0])
  expect(refused(await takeBack(db, batch, { seal: 'another' })).kind).toBe('conflict')
  done(await takeBack(db, batch))
  expect(await findBundle(db)).toEqual(smallLibrary())
  const entries = await db.values<[number]>(sql`select count(*) from search_entry`)
  const { db: fresh } = await freshDatabase(smallLibrary())
  expect(entries).toEqual(await fresh.values(sql`select count(*) from search_entry`))
  expect(refused(await takeBack(db, batch)).kind).toBe('invalid')
  // What was taken back can be brought again.
  await importAll(db, SAMPLE, { conflicts: 'theirs' })
  expect((await findBundle(db))?.positions).toEqual([...smallLibrary().positions, ...SAMPLE.positions])
})

test('what was edited since stays, with all that it rests on', async () => {
  const { db } = await freshDatabase()
  const run = await importAll(db, SAMPLE)
  const [position] = SAMPLE.positions
  const found = await findEditable(db, 'position', position?.id ?? '')
  if (!found || !position) throw new Error('The sample has positions.')
  const after = { ...found.record, summary: 'Edited since.' }
  await changeRecords(db, [{ type: 'position', before: found.record, after, version: found.version }], {
    by: 'Bo',
    at: NOW,
    reason: 'edited',
  })
  const view = await findBatchView(db, run.batch ?? '')
  expect(view?.staying).toBeGreaterThan(4)
  done(await takeBack(db, run.batch ?? ''))
  const left = await findBundle(db)
  expect(left?.positions).toEqual([after])
  expect(left?.quotations.map(({ id }) => id).toSorted()).toEqual([...position.quotations].toSorted())
  expect(left?.codings.map(({ id }) => id)).toEqual([position.coding])
  expect(left?.claims).toEqual([])
})
