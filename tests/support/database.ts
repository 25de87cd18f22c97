import { connect, type Db, type Engine, openEmbedded } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { migrate } from '@/db/migrate'
import type { Bundle } from '@/lib/bundle/schema'

export type TestDatabase = { engine: Engine; db: Db }

/** A fresh, migrated database in memory, with a library in it where one is given. */
export async function freshDatabase(bundle?: Bundle): Promise<TestDatabase> {
  const engine = openEmbedded(':memory:')
  await migrate(engine, 'db/migrations')
  const db = connect(engine)
  if (bundle) await loadBundle(db, bundle, { by: 'test', at: '2026-01-01T00:00:00Z' })
  return { engine, db }
}
