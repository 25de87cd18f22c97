import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { openEmbedded } from '@/db/engine/embedded'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { findInAll } from '@/db/queries/search/search'
import { recordsOf } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'
import { SEARCH_KINDS, searchOf } from '@/lib/search/entries'
import { READER } from '@/lib/viewer'
import { everything } from '../db/migrations'
import { rawAccess } from '../db/raw'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { expectIndexInOrder } from './index-checks'
import { olderLibrary } from './older-library'

async function openOlder() {
  const engine = openEmbedded(':memory:')
  await olderLibrary(engine)
  return engine
}

test('a library of an older Parley finds what a new one finds', async () => {
  const [engine, fresh] = [await openOlder(), await freshDatabase(nastyLibrary())]
  await migrate(engine, 'db/migrations')
  await expectIndexInOrder(engine)
  expect((await everything(engine)).rows.search_entry).toEqual((await everything(fresh.engine)).rows.search_entry)
  for (const typed of ['the', 'marlow', '제재', '"ports reopen"'])
    expect(await findInAll(libraryFor(connect(engine), READER), typed)).toEqual(await findInAll(fresh.db, typed))
  engine.close()
})

test('entries that an older Parley wrote are found as those of a new one', async () => {
  const [{ engine, db }, fresh] = [await freshDatabase(nastyLibrary()), await freshDatabase(nastyLibrary())]
  const { run } = rawAccess(engine)
  for (const kind of SEARCH_KINDS)
    for (const record of recordsOf(nastyLibrary(), kind)) {
      const { record: key, text } = searchOf(kind)
      const of = text(record as never)
      const { rule, proposition } = record as { rule?: { counts: string; excludes: string }; proposition?: string }
      const title = rule ? [of.title[0] ?? ''] : of.title
      const body = rule ? [proposition ?? '', ...of.body] : of.body
      const folded = (parts: (string | null)[]) => fold(parts.filter(Boolean).join('\n'))
      const name = (record as Record<string, unknown>)[key]
      await run(`update search_entry set title = ?, body = ? where kind = ? and record = ?`, [folded(title), folded(body), kind, name]) // biome-ignore format: one statement
    }
  expect((await findInAll(db, '늘')).counts).toEqual({})
  await run(`delete from migration where hash like 'search text %'`)
  await migrate(engine, 'db/migrations')
  await expectIndexInOrder(engine)
  expect((await everything(engine)).rows.search_entry).toEqual((await everything(fresh.engine)).rows.search_entry)
})
