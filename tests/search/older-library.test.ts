import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { findInAll } from '@/db/queries/search/search'
import { SEARCH_TRIGGERS } from '@/db/rules/search'
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
