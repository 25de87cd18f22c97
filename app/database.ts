import 'server-only'
import { connect, type Db, openEmbedded } from '@/db/client'
import { databaseFile } from '@/db/location'

/** The server's one connection. Kept on the global object, because a bundler may load this file more than once. */
const shelf = globalThis as typeof globalThis & { parleyDatabase?: Db }

export function database(): Db {
  shelf.parleyDatabase ??= connect(openEmbedded(databaseFile()))
  return shelf.parleyDatabase
}
