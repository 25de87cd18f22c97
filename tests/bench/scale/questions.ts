import { connect, type Db, type Engine, openEmbedded, type Statement } from '@/db/client'

/** Statements of one question in the order in which they were asked. */
export type Asked = Pick<Statement, 'sql' | 'params'>[]

/**
 * Asks a question twice and gives the statements of the second time: what a server asks again and again, without
 * what it remembers.
 */
export async function recordStatements(file: string, ask: (db: Db) => Promise<unknown>): Promise<Asked> {
  const { engine, db, asked } = listening(file)
  try {
    await ask(db)
    asked.length = 0
    await ask(db)
    return [...asked]
  } finally {
    engine.close()
  }
}

/** A database that notes what it is asked. */
export function listening(file: string): { engine: Engine; db: Db; asked: Asked } {
  const engine = openEmbedded(file, { readonly: true })
  const asked: Asked = []
  const run: Engine['run'] = (statement) => {
    asked.push({ sql: statement.sql, params: statement.params })
    return engine.run(statement)
  }
  return { engine, db: connect({ ...engine, run }), asked }
}
