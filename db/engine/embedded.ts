import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Statement as SqliteStatement } from 'better-sqlite3'
import { APPLICATION_ID, assertOwnDatabase, fileMark, keepPrivate, UnusableDatabase } from './database-file'
import { Sqlite } from './driver'
import type { Engine, ReadOnlyOptions, Rows, Statement } from './engine'
import { assertSqliteVersion } from './sqlite-version'

export type EmbeddedOptions = ReadOnlyOptions & {
  readonly?: boolean
  /** Of a replica file, which is opened read-only: see `FileAddress`. */
  replicaOf?: string
  /** Milliseconds that a write waits for another process's write. Short in a server, whose one thread waits with it. */
  patience?: number
}

const PREPARED_AT_MOST = 500
const CACHE_KILOBYTES = 65_536
/** Bytes to which the write-ahead log is cut once it is folded into the database; it would stay as large as it ever was. */
const LOG_KEPT = 64 * 1024 * 1024
const MEMORY = ':memory:'

/**
 * Opens (and where needed creates) a database file with better-sqlite3. Only its owner may read a file that can be
 * written to.
 * @throws where the file cannot be opened, is not a database of Parley (nothing is written to it then), or SQLite is
 *   too old
 */
export function openEmbedded(file: string, options: EmbeddedOptions = {}): Engine {
  const sqlite = openFile(file, options)
  const mark = fileMark(file)
  /** A write to a file that has no name any more, or to the former one, would be acknowledged and lost. */
  const assertInPlace = () => {
    if (file !== MEMORY && fileMark(file) !== mark) throw new UnusableDatabase('PARLEY_MOVED')
  }
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
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
  const readOnly = (readOptions: ReadOnlyOptions = {}) => openEmbedded(file, { ...readOptions, readonly: true })
  const engine: Engine = {
    address: { kind: 'embedded', file, ...(options.replicaOf === undefined ? {} : { replicaOf: options.replicaOf }) },
    async run(statement) {
      if (!prepare(statement.sql).readonly) assertInPlace()
      return run(statement)
    },
    // SQLite tells reads from writes, not the text: `with … update` begins like a query, and upgrading a read lock can
    // fail.
    async batch(statements) {
      if (statements.every(({ sql }) => prepare(sql).readonly)) return together(statements)
      assertInPlace()
      return together.immediate(statements)
    },
    async rehearse(statements) {
      sqlite.exec('begin immediate')
      try {
        return statements.map(run)
      } finally {
        sqlite.exec('rollback')
      }
    },
    async migrate(statements) {
      // Set outside the transaction, where alone the pragma has an effect: with foreign keys on, rebuilding a table
      // deletes its children.
      sqlite.pragma('foreign_keys = OFF')
      try {
        migration.immediate(statements.filter(({ sql }) => !/^\s*pragma/i.test(sql)))
      } finally {
        sqlite.pragma('foreign_keys = ON')
        prepared.clear()
      }
    },
    readOnly,
    snapshot: async (readOptions) => beginSnapshot(file === MEMORY ? sharing(engine) : readOnly(readOptions)),
    get background() {
      return engine
    },
    close: () => void sqlite.close(),
  }
  return engine
}

function openFile(
  file: string,
  { replicaOf, readonly = replicaOf !== undefined, patience = 5000, cacheKilobytes = CACHE_KILOBYTES }: EmbeddedOptions,
) {
  if (file !== MEMORY && !readonly) {
    assertOwnDatabase(file)
    mkdirSync(dirname(file), { recursive: true })
    keepPrivate(file)
  }
  const sqlite = new Sqlite(file, { readonly })
  try {
    assertSqliteVersion(sqlite.prepare('select sqlite_version()').pluck().get() as string)
    const settings = [`busy_timeout = ${patience}`, 'synchronous = FULL', 'foreign_keys = ON']
    settings.push(`cache_size = -${cacheKilobytes}`)
    for (const setting of settings) sqlite.pragma(setting)
    if (!readonly) {
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma(`journal_size_limit = ${LOG_KEPT}`)
      if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        sqlite.pragma(`application_id = ${APPLICATION_ID}`)
    }
  } catch (error) {
    sqlite.close()
    throw error
  }
  return sqlite
}

/** For a database in memory, which cannot have a second connection: its snapshot is a transaction of the only one. */
function sharing(engine: Engine): Engine {
  return { ...engine, background: engine, close: () => void engine.run({ sql: 'commit', params: [] }) }
}

async function beginSnapshot(engine: Engine): Promise<Engine> {
  try {
    await engine.run({ sql: 'begin', params: [] })
    // A first read, because `begin` alone does not fix the state that the transaction sees.
    await engine.run({ sql: 'select 1 from sqlite_schema limit 1', params: [], method: 'values' })
  } catch (error) {
    engine.close()
    throw error
  }
  // One by one: a batch would begin a transaction inside that of the snapshot.
  return { ...engine, background: engine, batch: (statements) => Promise.all(statements.map(engine.run)) }
}
