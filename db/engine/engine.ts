/** One SQL statement with its values. `method` says how rows are wanted (drizzle's contract for remote engines). */
export type Statement = { sql: string; params: unknown[]; method?: 'run' | 'all' | 'values' | 'get' }

/** Rows as arrays of values; of a `get`, one row. */
// biome-ignore lint/suspicious/noExplicitAny: drizzle types the rows of a remote engine so
export type Rows = { rows: any[] }

/** Where a database is, as plain data that can be sent to a worker thread. */
export type EngineAddress = FileAddress | ServerAddress

export type FileAddress = {
  kind: 'embedded'
  file: string
  /** Of a replica file, the URL of the server whose library it copies. It is only read: its follower alone writes to it. */
  replicaOf?: string
}

/** A libSQL server. */
export type ServerAddress = {
  kind: 'libsql'
  /** `http://host:port` or `https://host`, with nothing behind it. */
  url: string
  /** The token that the server wants (a bearer token). */
  token?: string
  /** The certificate, in PEM, of the authority that signed that of the server. */
  ca?: string
  /** The place in the server's log that the opener of the database has seen already, for a replica to catch up with. */
  seen?: string
}

export type ReadOnlyOptions = {
  /** Size of the connection's page cache in kilobytes. */
  cacheKilobytes?: number
}

/** Everything that Parley needs of a database engine. */
export type Engine = {
  /** For opening the same database in another thread; no other code looks inside. */
  readonly address: EngineAddress
  run(statement: Statement): Promise<Rows>
  /** Runs the statements in one immediate transaction; reads alone take no write lock. */
  batch(statements: Statement[]): Promise<Rows[]>
  /** Runs the statements as `batch` does and rolls them back: fails where `batch` would fail, and changes nothing. */
  rehearse(statements: Statement[]): Promise<Rows[]>
  /** Changes the schema in one transaction. Foreign keys are checked before it commits. */
  migrate(statements: Statement[]): Promise<void>
  /** Opens another, read-only connection to the same database. The caller closes it. */
  readOnly(options?: ReadOnlyOptions): Engine
  /**
   * Opens a connection that sees one state of the database until it is closed, whatever is written meanwhile, so that
   * edits neither tear nor stop a file that takes minutes to write. While it is open the write-ahead log cannot be
   * checkpointed, so the caller closes it soon.
   */
  snapshot(options?: ReadOnlyOptions): Promise<Engine>
  /**
   * For queries over the whole library: worker threads in a server, so that other requests do not wait; the engine
   * itself where nobody else waits (command line, jobs, tests).
   */
  readonly background: Engine
  close(): void
}
