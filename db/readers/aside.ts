import type { Db } from '@/db/client'

/** On the global object: a bundler loads this file once for each route, and all of them share one handle. */
const shelf = globalThis as typeof globalThis & { parleyAsides?: WeakMap<Db, Db> }

/** Gives a handle another one to ask long questions of the same database. */
export function setAside(db: Db, other: Db): void {
  shelf.parleyAsides ??= new WeakMap()
  shelf.parleyAsides.set(db, other)
}

/**
 * Where to ask what takes long in a large library, so that nobody waits for it who asked something else: threads of
 * their own in a server, the handle itself where there is nobody else to wait (command line, jobs, tests).
 */
export function aside(db: Db): Db {
  return shelf.parleyAsides?.get(db) ?? db
}
