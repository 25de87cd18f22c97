import 'server-only'
import { connect, type Db } from '@/db/client'
import { assertOwnServer } from '@/db/engine/libsql/own-database'
import { openServerEngine } from '@/db/engine/open'
import { databaseAddress } from '@/db/location'
import { openSample, openTrial, removeTrial } from '@/db/sample/open'
import type { LibraryName } from '@/lib/served-library'

/** On the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyDatabases?: Map<LibraryName, Promise<Db>> }

/** Replaces a database of the server: for tests, which have one of their own. */
export function setDatabase(db: Db, name: LibraryName = 'own'): void {
  databases().set(name, Promise.resolve(db))
}

/** The server's one connection to each library. Those of the sample and the trial are made when first needed. */
export function databaseOf(name: LibraryName): Promise<Db> {
  const opened = databases().get(name)
  if (opened) return opened
  const opening = OPEN[name]()
  databases().set(name, opening)
  // A database that could not be opened is tried again by the next request.
  opening.catch(() => databases().delete(name))
  return opening
}

/** Closes the trial and removes its file: the next request for it starts with the sample again. */
export async function dropTrial(): Promise<void> {
  const opened = databases().get('trial')
  databases().delete('trial')
  const db = await opened?.catch(() => undefined)
  db?.engine.close()
  removeTrial(databaseAddress())
}

const OPEN: Record<LibraryName, () => Promise<Db>> = {
  own: openOwn,
  sample: openSample,
  trial: () => openTrial(databaseAddress()),
}

async function openOwn(): Promise<Db> {
  const engine = openServerEngine(databaseAddress())
  try {
    // A file was looked at when it was opened.
    if (engine.address.kind === 'libsql') await assertOwnServer(engine)
    return connect(engine)
  } catch (error) {
    engine.close()
    throw error
  }
}

function databases(): Map<LibraryName, Promise<Db>> {
  cache.parleyDatabases ??= new Map()
  return cache.parleyDatabases
}
