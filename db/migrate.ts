import { createHash } from 'node:crypto'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { UnusableDatabase } from './engine/database-file'
import type { Engine, Statement } from './engine/engine'
import { assertOwnServer } from './engine/libsql/own-database'
import { searchTextUpdates } from './search-text'
import { OBJECTS, TRIGGERS, VIEWS } from './triggers'

/**
 * Applies the missing migrations, each in one transaction, then creates triggers, views and the search index again. The
 * first statement of a migration inserts its row, so of several processes that start together one migrates and the
 * others find it done.
 *
 * @param triggers those that the tables of the migrations can have: all but for an earlier schema
 * @throws {UnusableDatabase} for a database with migrations of a newer version, and for another program's at a server,
 *   before anything is written
 */
export async function migrate(engine: Engine, migrationsFolder: string, triggers = TRIGGERS): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder })
  await refuseNewer(
    engine,
    migrations.map(({ hash }) => hash),
  )
  await engine.run(plain('create table if not exists migration (hash text primary key, created integer not null)'))
  // Dropped first: views and triggers name tables that a migration may rebuild.
  for (const { hash, folderMillis, sql } of migrations)
    await claim(engine, hash, folderMillis, async () =>
      [...(await dropped(engine)), ...sql.filter(hasStatement)].map(plain),
    )
  const key = objectsKey(
    migrations.map(({ hash }) => hash),
    triggers,
  )
  await claim(engine, key, 0, async () =>
    [
      // Only one key is stored, so that an earlier version of Parley creates its own set again.
      `delete from migration where hash like 'objects %' and hash <> '${key}'`,
      ...(await dropped(engine)),
      ...OBJECTS,
      ...Object.values(VIEWS),
      ...Object.values(triggers),
    ].map(plain),
  )
  // After the triggers, which copy the new texts into the full-text index.
  await claim(engine, SEARCH_TEXT, 0, () => searchTextUpdates(engine))
}

/**
 * Names the views, triggers and other objects that this version creates. It covers the migrations as well: rebuilding a
 * table drops its triggers.
 */
export function objectsKey(migrations: string[], triggers = TRIGGERS): string {
  const objects = JSON.stringify([OBJECTS, VIEWS, triggers, migrations])
  return `objects ${createHash('sha256').update(objects).digest('hex')}`
}

/** Whether exactly the migrations of the folder were applied: a connection that cannot write can read it. */
export async function isMigrated(engine: Engine, migrationsFolder: string): Promise<boolean> {
  const known = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash)
  await refuseNewer(engine, known)
  const applied = 'select count(*) from migration where hash in (select value from json_each(?))'
  const { rows } = await engine.run({ sql: applied, params: [JSON.stringify(known)], method: 'values' })
  return rows[0]?.[0] === known.length
}

/** Whether a database has tables: a server's may be a new one. */
export async function hasTables(engine: Engine): Promise<boolean> {
  const { rows } = await engine.run({ sql: 'select 1 from sqlite_schema limit 1', params: [], method: 'all' })
  return rows.length > 0
}

/** @throws {UnusableDatabase} where a migration was applied that is not among the known ones */
export async function refuseNewer(engine: Engine, known: string[]): Promise<void> {
  // A file was looked at when it was opened.
  if (engine.address.kind === 'libsql') await assertOwnServer(engine)
  const all = (sql: string, params: unknown[] = []) => engine.run({ sql, params, method: 'all' })
  const { rows: tables } = await all(`select 1 from sqlite_schema where type = 'table' and name = 'migration'`)
  if (tables.length === 0) return
  // Keys of objects and of the search text have no day.
  const applied = 'select hash from migration where created > 0 and hash not in (select value from json_each(?))'
  const { rows: unknown } = await all(applied, [JSON.stringify(known)])
  if (unknown.length > 0) throw new UnusableDatabase('PARLEY_NEWER')
}

async function claim(engine: Engine, hash: string, created: number, statements: () => Promise<Statement[]>) {
  const find: Statement = { sql: 'select 1 from migration where hash = ?', params: [hash], method: 'all' }
  const done = async () => (await engine.run(find)).rows.length > 0
  if (await done()) return
  const mark = { sql: 'insert into migration values (?, ?)', params: [hash, created] }
  try {
    await engine.migrate([mark, ...(await statements())])
  } catch (error) {
    if (!(await done())) throw error
  }
}

/** Statements that drop every view and trigger, whichever version of Parley created them. */
async function dropped(engine: Engine): Promise<string[]> {
  const { rows } = await engine.run({
    sql: `select type, name from sqlite_schema where type in ('view', 'trigger')`,
    params: [],
    method: 'all',
  })
  return rows.map(([type, name]: [string, string]) => `drop ${type} if exists "${name}"`)
}

/** Version of the text of search entries. Entries of an earlier version are updated once. */
const SEARCH_TEXT = 'search text 2'

/** False for the empty part after a last breakpoint, and for a part of comments only. */
const hasStatement = (sql: string) => sql.replace(/--.*$/gm, '').trim() !== ''

const plain = (sql: string): Statement => ({ sql, params: [] })
