import { loadBundle } from '@/db/commands/load-bundle'
import type { Bundle } from '@/lib/bundle/schema'
import type { TestDatabase } from '../support/database'
import { rawAccess } from './raw'

/** Loads a library into an empty database, works on it, and leaves the database empty again. */
export async function withLibrary<T>({ engine, db }: TestDatabase, bundle: Bundle, work: () => Promise<T>): Promise<T> {
  const { run } = rawAccess(engine)
  await run('begin')
  try {
    await loadBundle(db, bundle, { by: 'test', at: '2026-01-01T00:00:00Z' })
    return await work()
  } finally {
    await run('rollback')
  }
}
