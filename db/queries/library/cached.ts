import type { Db } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import type { Library } from '@/db/library'
import { findLastRevision, type LastRevision } from './data-version'

type Cache = { version: string; answers: Map<string, Promise<unknown>>; settled: Map<string, unknown> }
/** On the global object: a bundler loads this file once for each route, and all routes share the answers. */
const global = globalThis as typeof globalThis & {
  parleyAnswers?: WeakMap<Engine, Cache>
  /** Reads of the last revision that are not sent yet. */
  parleyRevisionReads?: WeakMap<Db, Promise<LastRevision>>
}
const CACHED_AT_MOST = 100

/**
 * Memoizes slow queries per data version and viewer class (LRU, 100 entries). Every write leaves a revision, and a new
 * revision empties the cache.
 *
 * @param key the same text for the same query
 * @param find is given the background handle, so that other requests do not wait for a slow query
 */
export async function cached<T>(library: Library, key: string, find: (library: Library) => Promise<T>): Promise<T> {
  const { answers, settled } = await cacheOf(library)
  const entry = `${library.viewer.class} ${key}`
  // A promise, not drizzle's query, which would run again for everybody who awaits it.
  const answer = (answers.get(entry) as Promise<T> | undefined) ?? Promise.resolve(find(library.background))
  answers.delete(entry)
  answers.set(entry, answer)
  answer.then(
    (value) => answers.get(entry) === answer && settled.set(entry, value),
    // Failures are not cached; the next request tries again.
    () => answers.delete(entry),
  )
  for (const oldest of answers.keys())
    if (answers.size > CACHED_AT_MOST) {
      answers.delete(oldest)
      settled.delete(oldest)
    }
  return answer
}

/** Cached answers to send to a worker thread, with the version of the library that they are of. */
export type CachedAnswers = { version: string; answers: [key: string, answer: unknown][] }

/** Those of the named answers that are in the cache and settled. */
export async function takeCached(library: Library, keys: string[]): Promise<CachedAnswers> {
  const { version, settled } = await cacheOf(library)
  const entries = keys.map((key) => `${library.viewer.class} ${key}`).filter((entry) => settled.has(entry))
  return { version, answers: entries.map((entry) => [entry, settled.get(entry)]) }
}

/** Adds answers to this thread's cache, unless the library has changed since. */
export async function putCached(db: Db, { version, answers }: CachedAnswers): Promise<void> {
  const cache = await cacheOf(db)
  if (cache.version !== version) return
  for (const [entry, answer] of answers) cache.answers.set(entry, Promise.resolve(answer))
}

async function cacheOf(db: Db): Promise<Cache> {
  const { id, at } = await lastRevisionOf(db)
  const version = `${id} ${at}`
  global.parleyAnswers ??= new WeakMap()
  let cache = global.parleyAnswers.get(db.engine)
  if (cache?.version !== version) {
    cache = { version, answers: new Map(), settled: new Map() }
    global.parleyAnswers.set(db.engine, cache)
  }
  return cache
}

/**
 * The last revision, read once for all calls in one turn of the event loop. A call after the read was sent starts
 * another one, because a write may have happened since.
 */
function lastRevisionOf(db: Db): Promise<LastRevision> {
  global.parleyRevisionReads ??= new WeakMap()
  const reads = global.parleyRevisionReads
  const joined = reads.get(db)
  if (joined) return joined
  const read = findLastRevision(db)
  reads.set(db, read)
  // Deleted in the tick in which `coalesceReads` sends the read.
  queueMicrotask(() => process.nextTick(() => reads.delete(db)))
  return read
}
