import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import type { Bundle } from '@/lib/bundle/schema'
import { READER } from '@/lib/viewer'
import { findTestServer, freshServerDatabase } from './server-database'
import { refusingOrderedCalls } from './server-sql'

/** `db` is the library as a reader sees it; queries that do not care take it as a database. */
export type TestDatabase = { engine: Engine; db: Library }

/** A fresh, migrated database (in memory, or at the server of the run), with a library in it where one is given. */
export async function freshDatabase(bundle?: Bundle): Promise<TestDatabase> {
  const server = findTestServer()
  const opened = server ? await freshServerDatabase(server) : openEmbedded(':memory:')
  if (!server) await migrate(opened, 'db/migrations')
  const engine = refusingOrderedCalls(opened)
  const db = libraryFor(connect(engine), READER)
  if (bundle) await loadBundle(db, bundle, { by: 'test', at: '2026-01-01T00:00:00Z' })
  return { engine, db }
}
