import { EDITOR, READER, type Viewer } from '@/lib/viewer'
import type { Db } from './client'

/**
 * A database handle with the viewer who asks. Queries that show records take it; `db/visibility.ts` alone decides what
 * the viewer is shown.
 */
export type Library = Db & { readonly viewer: Viewer; readonly background: Library }

/** On the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyLibraries?: WeakMap<Db, Map<string, Library>> }

/** The library for viewers of this class. The same handle each time, so that answers can be cached per handle. */
export function libraryFor(db: Db, viewer: Viewer): Library {
  cache.parleyLibraries ??= new WeakMap()
  const known = cache.parleyLibraries.get(db) ?? new Map<string, Library>()
  cache.parleyLibraries.set(db, known)
  const found = known.get(viewer.class)
  if (found) return found
  const library: Library = Object.create(db, {
    // The class without the viewer's name: everybody of the class shares this handle.
    viewer: { value: viewer.class === 'editor' ? EDITOR : READER },
    background: { get: () => (db.background === db ? library : libraryFor(db.background, viewer)) },
  })
  known.set(viewer.class, library)
  return library
}
