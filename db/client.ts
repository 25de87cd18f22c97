import type { SQL } from 'drizzle-orm'
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { z } from 'zod'
import { coalesceReads } from './engine/coalesce'
import type { Engine } from './engine/engine'
import { model as schema } from './schema/model'

/**
 * The database handle of queries and commands. Asynchronous, so that the engine behind it can run on another machine.
 */
export type Db = SqliteRemoteDatabase<typeof schema> & {
  readonly engine: Engine
  /** For queries over the whole library: in a server they run on worker threads, so that other requests do not wait. */
  readonly background: Db
}

/** Opens a database handle. Queries started together (`Promise.all`) are sent as one batch. */
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

/** Whether the records of every query are checked against their schema: in tests and development, not in production. */
const PARSED = process.env.NODE_ENV !== 'production'

/**
 * Runs a query that selects one JSON object a row, and parses the JSON. Nested lists are part of the object, so that a
 * page needs one query instead of one a row.
 * @param shape of one record; checked in tests and development only
 * @throws in tests and development, where a record does not have this shape
 */
export async function readShaped<T>(db: Db, shape: z.ZodType<T>, query: SQL): Promise<T[]> {
  const rows = (await db.values(query)) as [string][]
  const records = rows.map(([json]) => JSON.parse(json) as T)
  if (PARSED) for (const record of records) assertShape(shape, record)
  return records
}

/** Only checks: callers get the record as the query built it, with the same order of keys as in production. */
function assertShape(shape: z.ZodType, record: unknown): void {
  const { error } = shape.safeParse(record)
  if (error) throw new Error(`A query gave a record of another shape: ${z.prettifyError(error)}`)
}
