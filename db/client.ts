import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import * as schema from './schema'
import { assertSqliteVersion } from './sqlite-version'

/** Every query and command takes one of these. Asynchronous, so that the engine behind it can be another machine. */
export type Db = SqliteRemoteDatabase<typeof schema>

export type Statement = { sql: string; params: unknown[]; method?: 'run' | 'all' | 'values' | 'get' }
/** Rows as arrays; a `get` answers one row (drizzle's contract for remote engines). */
// biome-ignore lint/suspicious/noExplicitAny: drizzle types the rows of a remote engine so
type Rows = { rows: any[] }

/** The three things Parley asks of a database engine. */
export type Engine = {
  run(statement: Statement): Promise<Rows>
  /** One atomic, immediate transaction; reads alone take no write lock. */
  batch(statements: Statement[]): Promise<Rows[]>
  /** One atomic change of the schema, with references checked before it commits. */
  migrate(statements: Statement[]): Promise<void>
  close(): void
}

const PREPARED_AT_MOST = 500

export function connect(engine: Engine): Db {
  return drizzle((sql, params, method) => engine.run({ sql, params, method }), engine.batch, { schema })
}

/**
 * Opens (and where needed creates) a database file. A write waits `patience` milliseconds for another process's;
 * in a server everybody waits with it, so it is short. Throws where the file cannot be opened or SQLite is too old.
 */
export function openEmbedded(
  file: string,
  { readonly = false, patience = 5000, cacheKilobytes = 65_536 } = {},
): Engine {
  if (file !== ':memory:' && !readonly) mkdirSync(dirname(file), { recursive: true })
  const sqlite = new Sqlite(file, { readonly })
  try {
    assertSqliteVersion(sqlite.prepare('select sqlite_version()').pluck().get() as string)
    const settings = [`busy_timeout = ${patience}`, 'synchronous = FULL', 'foreign_keys = ON']
    settings.push(`cache_size = -${cacheKilobytes}`)
    for (const setting of settings) sqlite.pragma(setting)
    if (!readonly) sqlite.pragma('journal_mode = WAL')
  } catch (error) {
    sqlite.close()
    throw error
  }

  const prepared = new Map<string, Sqlite.Statement>()
  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = sqlite.prepare(sql)
    if (prepared.size < PREPARED_AT_MOST) prepared.set(sql, statement)
    return statement
  }
  const run = ({ sql, params, method }: Statement): Rows => {
    const statement = prepare(sql)
    if (!statement.reader) {
      statement.run(params)
      return { rows: [] }
    }
    const raw = statement.raw(true)
    // biome-ignore lint/suspicious/noExplicitAny: rows of an unknown statement, see Rows
    return { rows: method === 'get' ? (raw.get(params) as any[]) : (raw.all(params) as any[]) }
  }
  const together = sqlite.transaction((statements: Statement[]) => statements.map(run))
  const migration = sqlite.transaction((statements: Statement[]) => {
    for (const { sql, params } of statements) sqlite.prepare(sql).run(params)
    const [broken] = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
    if (broken)
      throw new Error(`This migration breaks references of ${broken.table} to ${broken.parent}; nothing was changed.`)
  })
  return {
    run: async (statement) => run(statement),
    // The engine says which only read: `with … update` begins like a query, and upgrading a read lock can fail.
    batch: async (statements) =>
      statements.every(({ sql }) => prepare(sql).readonly) ? together(statements) : together.immediate(statements),
    async migrate(statements) {
      // Off outside the transaction: inside it the pragma does nothing, and rebuilding a table deletes its children.
      sqlite.pragma('foreign_keys = OFF')
      try {
        migration.immediate(statements.filter(({ sql }) => !/^\s*pragma/i.test(sql)))
      } finally {
        sqlite.pragma('foreign_keys = ON')
        prepared.clear()
      }
    },
    close: () => void sqlite.close(),
  }
}

/**
 * The records of a raw query that selects one JSON object a row. Nested lists travel inside it, so that a
 * page asks once instead of once a row.
 */
export async function readRecords<T>(db: Db, query: SQL): Promise<T[]> {
  const rows = (await db.values(query)) as [string][]
  return rows.map(([json]) => JSON.parse(json) as T)
}
