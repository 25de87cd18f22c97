import 'server-only'
import { connect, type Db } from '@/db/client'
import { openServerEngine } from '@/db/engine/open'
import { databaseAddress } from '@/db/location'

/** On the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyDatabase?: Db }

/** Replaces the server's database: for tests, which have one of their own. */
export function setDatabase(db: Db): void {
  cache.parleyDatabase = db
}

/** The server's one connection. */
export function database(): Db {
  cache.parleyDatabase ??= connect(openServerEngine(databaseAddress()))
  return cache.parleyDatabase
}
