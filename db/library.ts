import { EDITOR, READER, type Viewer } from '@/lib/viewer'
import type { Db } from './client'

/**
 * The database as one viewer sees it: what queries that show records take. What is shown of it is decided in
 * `db/visibility.ts` alone.
 */
export type Library = Db & { readonly viewer: Viewer; readonly background: Library }

/** Kept on the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyLibraries?: WeakMap<Db, Map<string, Library>> }

/** The library as a viewer of this class sees it; the same handle each time, so that answers can be cached by it. */
export function libraryFor(db: Db, viewer: Viewer): Library {
  cache.parleyLibraries ??= new WeakMap()
  const known = cache.parleyLibraries.get(db) ?? new Map<string, Library>()
  cache.parleyLibraries.set(db, known)
  const found = known.get(viewer.class)
  if (found) return found
  const library: Library = Object.create(db, {
    // The class alone: the same handle answers everybody of it.
    viewer: { value: viewer.class === 'editor' ? EDITOR : READER },
    background: { get: () => (db.background === db ? library : libraryFor(db.background, viewer)) },
  })
  known.set(viewer.class, library)
  return library
}
