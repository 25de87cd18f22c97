import { createHash } from 'node:crypto'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Engine, Statement } from './engine/engine'
import { searchTextUpdates } from './search-text'
import { OBJECTS, TRIGGERS, VIEWS } from './triggers'

/**
 * Applies what is missing, each migration whole or not at all, then lays triggers, views and the search
 * index anew. A migration's first statement claims it, so of several processes that start at once one
 * migrates and the others look again.
 */
export async function migrate(engine: Engine, migrationsFolder: string): Promise<void> {
  await engine.run(plain('create table if not exists migration (hash text primary key, created integer not null)'))
  const migrations = readMigrationFiles({ migrationsFolder })
  // Views and triggers name tables that a migration may rebuild, so they step aside first.
  for (const { hash, folderMillis, sql } of migrations)
    await claim(engine, hash, folderMillis, async () =>
      [...(await dropped(engine)), ...sql.filter(hasStatement)].map(plain),
    )
  // Keyed by what they say and by the migrations before them: a rebuilt table has lost its triggers.
  const objects = JSON.stringify([OBJECTS, VIEWS, TRIGGERS, migrations.map((m) => m.hash)])
  const key = `objects ${createHash('sha256').update(objects).digest('hex')}`
  await claim(engine, key, 0, async () =>
    [
      // One set stands at a time: going back to an earlier Parley lays its own again.
      `delete from migration where hash like 'objects %' and hash <> '${key}'`,
      ...(await dropped(engine)),
      ...OBJECTS,
      ...Object.values(VIEWS),
      ...Object.values(TRIGGERS),
    ].map(plain),
  )
  // By what the triggers say, the full-text index follows.
  await claim(engine, SEARCH_TEXT, 0, () => searchTextUpdates(engine))
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

/** Whatever views and triggers stand now, whichever version of Parley made them. */
async function dropped(engine: Engine): Promise<string[]> {
  const { rows } = await engine.run({
    sql: `select type, name from sqlite_schema where type in ('view', 'trigger')`,
    params: [],
    method: 'all',
  })
  return rows.map(([type, name]: [string, string]) => `drop ${type} if exists "${name}"`)
}

/** How search entries are written today; what an earlier Parley wrote is written anew once. */
const SEARCH_TEXT = 'search text 2'

/** A file that ends in a breakpoint, or holds only remarks, has a part that is no statement. */
const hasStatement = (sql: string) => sql.replace(/--.*$/gm, '').trim() !== ''

const plain = (sql: string): Statement => ({ sql, params: [] })
