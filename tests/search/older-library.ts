import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import type { Engine } from '@/db/engine/engine'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { SEARCH_TRIGGERS } from '@/db/rules/search'
import type { Bundle } from '@/lib/bundle/schema'
import { READER } from '@/lib/viewer'
import { migrationsWithout } from '../db/migrations'
import { rawAccess } from '../db/raw'
import { nastyLibrary } from '../fixtures/nasty/library'

/**
 * Fills an empty database with a library whose entries are numbered as they came, all of them in an index that holds
 * what is not shown as well.
 */
export async function olderLibrary(engine: Engine, bundle: Bundle = nastyLibrary()): Promise<void> {
  await migrate(engine, migrationsWithout('0005_search_by_place'))
  const { run } = rawAccess(engine)
  for (const name of Object.keys(SEARCH_TRIGGERS)) await run(`drop trigger ${name}`)
  await loadBundle(libraryFor(connect(engine), READER), bundle, { by: 'test', at: '2026-01-01T00:00:00Z' })
  await run(`update search_entry set id = (select count(*) from search_entry e where e.id <= search_entry.id)`)
  await run(`insert into search_entry values (99999, 'position', 'gone-for-long', '', 'what nobody can read')`)
  await run('drop table search')
  await run(`create virtual table search using fts5(title, body, content = 'search_entry', content_rowid = 'id')`)
  await run(`insert into search (search) values ('rebuild')`)
}
