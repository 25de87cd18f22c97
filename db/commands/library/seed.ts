import { findDataVersion } from '@/db/queries/library/data-version'
import type { Bundle } from '@/lib/bundle/schema'
import { countWords } from '@/lib/comparison/words'
import { readAuthor } from '../author'
import type { Context } from '../context'
import { loadBundle } from '../load-bundle'
import { type Result, refuse, refuseReader } from '../result'
import { readBundleText } from './read-bundle'

type Input = {
  /** Reads the JSON of a bundle; called only where the database is empty. */
  readBundle: () => string
  /** Whether to refuse a database that already holds a library; otherwise it is left unchanged. */
  onlyEmpty: boolean
  /** Is called with each step in words. */
  progress?: (step: string) => void
}

/** The loaded bundle, or the library that was in the database before. */
export type Seeded = { loaded: Bundle } | { loaded: undefined; library: string; dataVersion: number }

/** Loads a bundle into an empty database: all of it, or nothing where it is not valid. */
export async function seedLibrary(
  context: Context,
  { readBundle, onlyEmpty, progress = () => undefined }: Input,
): Promise<Result<Seeded>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const { by, problems: unsigned } = readAuthor(context, new Map())
  if (unsigned.length > 0) return refuse('invalid', 'Say who loads the library; nothing was loaded.', unsigned)
  const there = await findDataVersion(db)
  // A library with a title and no records gives way to a file, not to the bundled library.
  if (there && !(onlyEmpty && there.dataVersion === 0)) {
    const { library, dataVersion } = there
    if (!onlyEmpty) return { kind: 'done', loaded: undefined, library, dataVersion }
    return refuse('conflict', `already holds “${library}”; a bundle is loaded into an empty database.`)
  }
  const text = readBundle()
  progress('checking the bundle')
  const read = readBundleText(text)
  if (!('bundle' in read)) return read
  const { bundle } = read
  progress(`loading ${countWords(bundle.positions.length, 'position')}`)
  try {
    await loadBundle(db, bundle, { by, at })
  } catch (error) {
    // Another process that started at the same moment may have loaded a library first.
    const first = await findDataVersion(db)
    if (first && first.dataVersion > 0)
      return { kind: 'done', loaded: undefined, library: first.library, dataVersion: first.dataVersion }
    throw error
  }
  return { kind: 'done', loaded: bundle }
}
