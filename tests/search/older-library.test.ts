import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { findInAll } from '@/db/queries/search/search'
import { SEARCH_TRIGGERS } from '@/db/rules/search'
import { recordsOf } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'
import { SEARCH_KINDS, searchOf } from '@/lib/search/entries'
import { READER } from '@/lib/viewer'
import { everything, migrationsWithout } from '../db/migrations'
import { rawAccess } from '../db/raw'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { expectIndexInOrder } from './index-checks'

/** A library whose entries are numbered as they came, all of them in an index that holds what is not shown as well. */
async function olderLibrary() {
  const engine = openEmbedded(':memory:')
  await migrate(engine, migrationsWithout('0005_search_by_place'))
  const { run } = rawAccess(engine)
  for (const name of Object.keys(SEARCH_TRIGGERS)) await run(`drop trigger ${name}`)
  await loadBundle(libraryFor(connect(engine), READER), nastyLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
  await run(`update search_entry set id = (select count(*) from search_entry e where e.id <= search_entry.id)`)
  await run(`insert into search_entry values (99999, 'position', 'gone-for-long', '', 'what nobody can read')`)
  await run('drop table search')
  await run(`create virtual table search using fts5(title, body, content = 'search_entry', content_rowid = 'id')`)
  await run(`insert into search (search) values ('rebuild')`)
  return engine
}

test('a library of an older Parley finds what a new one finds', async () => {
  const [engine, fresh] = [await olderLibrary(), await freshDatabase(nastyLibrary())]
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
