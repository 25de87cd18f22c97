import 'server-only'
import { connect, type Db, type Engine, openEmbedded } from '@/db/client'
import { databaseFile } from '@/db/location'
import { setAside } from '@/db/readers/aside'
import { openReaders } from '@/db/readers/open-readers'

/** The server's one connection. Kept on the global object, because a bundler may load this file more than once. */
const shelf = globalThis as typeof globalThis & { parleyDatabase?: Db }

export function database(): Db {
  shelf.parleyDatabase ??= open(databaseFile())
  return shelf.parleyDatabase
}

/** From so many positions on, a question about all of them takes longer than the way to another thread. */
const LARGE = 2_000

/** Serves another database from here on: for tests, which have one of their own. */
export function setDatabase(db: Db): void {
  shelf.parleyDatabase = db
}

function open(file: string): Db {
  const engine = openEmbedded(file)
  const readers = openReaders(file)
  const db = connect(engine)
  const beside: Engine['run'] = async (statement) => ((await isLarge(engine)) ? readers : engine).run(statement)
  setAside(db, connect({ ...readers, run: beside }))
  return db
}

/** By the last position's number, which is read in no time. */
async function isLarge(engine: Engine): Promise<boolean> {
  const { rows } = await engine.run({ sql: 'select max(id) from position', params: [], method: 'values' })
  return Number(rows[0]?.[0] ?? 0) >= LARGE
}
