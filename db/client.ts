import type { SQL } from 'drizzle-orm'
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { z } from 'zod'
import { coalesceReads } from './engine/coalesce'
import type { Engine } from './engine/engine'
import * as schema from './schema'

/** The database as queries and commands take it. Asynchronous, so that the engine behind it can be another machine. */
export type Db = SqliteRemoteDatabase<typeof schema> & {
  readonly engine: Engine
  /** For queries over the whole library: answered where nobody else has to wait for them. */
  readonly background: Db
}

/** Queries that are asked for together (`Promise.all`) travel as one batch. */
export function connect(engine: Engine): Db {
  const drizzled = drizzle(coalescedRun(engine), (statements) => engine.batch(statements), { schema })
  let background: Db | undefined
  const db: Db = Object.defineProperties(drizzled as Db, {
    engine: { value: engine },
    background: {
      get: () => {
        background ??= engine.background === engine ? db : connect(engine.background)
        return background
      },
    },
  })
  return db
}

function coalescedRun(engine: Engine) {
  const run = coalesceReads(engine)
  return (sql: string, params: unknown[], method: 'run' | 'all' | 'values' | 'get') => run({ sql, params, method })
}

/** In tests and development every record that leaves a query is parsed; in production the database is trusted. */
const PARSED = process.env.NODE_ENV !== 'production'

/**
 * The records of a query that selects one JSON object a row. Nested lists travel inside it, so that a page needs one
 * query instead of one a row.
 * @throws in tests and development, where a record is not of the shape that `shape` says
 */
export async function readShaped<T>(db: Db, shape: z.ZodType<T>, query: SQL): Promise<T[]> {
  const rows = (await db.values(query)) as [string][]
  const records = rows.map(([json]) => JSON.parse(json) as T)
  if (PARSED) for (const record of records) assertShape(shape, record)
  return records
}

/** The record itself is passed on, with its keys in the order of the query, as in production. */
function assertShape(shape: z.ZodType, record: unknown): void {
  const { error } = shape.safeParse(record)
  if (error) throw new Error(`A query gave a record of another shape: ${z.prettifyError(error)}`)
}

/** The same without a shape, for queries that do not have one yet. */
export async function readRecords<T>(db: Db, query: SQL): Promise<T[]> {
  const rows = (await db.values(query)) as [string][]
  return rows.map(([json]) => JSON.parse(json) as T)
}
