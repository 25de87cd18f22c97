import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { migrate } from '@/db/migrate'
import type { Bundle } from '@/lib/bundle/schema'
import { freshFile } from '@/tests/cli/run-parley'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'

/** A database file of its own with a library in it, closed. */
export async function libraryFile(bundle: Bundle = nastyLibrary()): Promise<string> {
  const file = freshFile()
  await withEngine(file, async (engine) => {
    await migrate(engine, 'db/migrations')
    await loadBundle(connect(engine), bundle, { by: 'drill', at: '2026-01-01T00:00:00Z' })
  })
  return file
}

export async function withEngine<T>(file: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = openEmbedded(file)
  try {
    return await work(engine)
  } finally {
    engine.close()
  }
}
