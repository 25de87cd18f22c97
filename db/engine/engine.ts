/** One SQL statement with its values. `method` says how rows are wanted (drizzle's contract for remote engines). */
export type Statement = { sql: string; params: unknown[]; method?: 'run' | 'all' | 'values' | 'get' }

/** Rows as arrays; a `get` answers one row. */
// biome-ignore lint/suspicious/noExplicitAny: drizzle types the rows of a remote engine so
export type Rows = { rows: any[] }

/** Where a database is and how it is reached, as plain data that a worker thread can be given. */
export type EngineAddress = { kind: 'embedded'; file: string }

export type ReadOnlyOptions = {
  /** Kilobytes of the database's pages that the connection keeps in memory. */
  cacheKilobytes?: number
}

/** Everything that Parley asks of a database engine. */
export type Engine = {
  /** For whoever opens the same database elsewhere; no other part of Parley reads what is in it. */
  readonly address: EngineAddress
  run(statement: Statement): Promise<Rows>
  /** One atomic, immediate transaction; reads alone take no write lock. */
  batch(statements: Statement[]): Promise<Rows[]>
  /** One atomic change of the schema, with references checked before it commits. */
  migrate(statements: Statement[]): Promise<void>
  /** Another connection to the same database, which only reads. Whoever opens it closes it. */
  readOnly(options?: ReadOnlyOptions): Engine
  /**
   * A connection that sees one state of the database until it is closed, whatever is written meanwhile: a file that
   * takes minutes is neither torn nor stopped by an edit. While it is open the write-ahead log cannot be folded into
   * the database, so whoever opens it closes it.
   */
  snapshot(options?: ReadOnlyOptions): Promise<Engine>
  /**
   * Where queries over the whole library are answered without holding up anybody else: worker threads in a server,
   * the engine itself where nobody else waits (command line, jobs, tests).
   */
  readonly background: Engine
  close(): void
}
