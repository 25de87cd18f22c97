import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@/db/client'
import { insertBundle, loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { projectFile } from '@/db/project-file'
import { positionsOf, type Size, subjectsOf } from './library'

/** Positions that are written in one transaction. */
const PORTION = 5_000
const BY = { by: 'bench', at: '2026-01-01T00:00:00Z' }

/**
 * The library of a size in a folder, where it is kept for the next time; `seconds` is what its positions took to write,
 * where it was not there.
 */
export async function keptLibrary(folder: string, size: Size): Promise<{ file: string; seconds?: number }> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${nameOf(size)}.db`)
  if (existsSync(file)) {
    await bringUpToDate(file)
    return { file }
  }
  const draft = `${file}.draft`
  for (const part of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(part, { force: true })
  const { seconds } = await loadLibrary(draft, size)
  renameSync(draft, file)
  return { file, seconds }
}

/** Names a library among those of other sizes. */
export const nameOf = ({ shape, positions }: Size) => (shape === 'full' ? String(positions) : `${positions}-${shape}`)

/** A library that was written before the schema changed. */
async function bringUpToDate(file: string): Promise<void> {
  const engine = openEmbedded(file)
  await migrate(engine, projectFile('db/migrations')).finally(() => engine.close())
}

/** Writes the library of a size into a new file; `seconds` is what the positions alone took to write. */
async function loadLibrary(file: string, size: Size): Promise<{ seconds: number }> {
  const engine = openEmbedded(file)
  try {
    await migrate(engine, projectFile('db/migrations'))
    const db = connect(engine)
    await loadBundle(db, subjectsOf(size), BY)
    let seconds = 0
    for (let from = 0; from < size.positions; from += PORTION) {
      const portion = positionsOf(size, from, from + PORTION)
      const started = performance.now()
      const [first, ...rest] = insertBundle(db, portion, BY)
      if (first) await db.batch([first, ...rest])
      seconds += (performance.now() - started) / 1000
    }
    return { seconds }
  } finally {
    engine.close()
  }
}
