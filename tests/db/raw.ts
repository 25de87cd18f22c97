import type { Engine } from '@/db/engine/engine'

export type Row = Record<string, string | number | null>

/** SQL past every command: what the database itself lets happen. */
export function rawAccess(engine: Engine) {
  const run = async (sql: string, params: unknown[] = []) =>
    (await engine.run({ sql, params, method: 'all' })).rows as unknown[][]
  return {
    run,
    /** The message a statement fails with, or undefined where it goes through. */
    async failure(sql: string, params: unknown[] = []): Promise<string | undefined> {
      try {
        await run(sql, params)
      } catch (error) {
        return (error as Error).message
      }
      return undefined
    },
    /** One row of a table as an object, without the columns that are generated or keys of their own. */
    async row(table: string, where: string): Promise<Row> {
      const columns = (await run(`select name from pragma_table_info('${table}') where name <> 'id'`)).flat()
      const [found] = await run(`select ${columns.join(', ')} from ${table} where ${where}`)
      if (!found) throw new Error(`no ${table} where ${where}`)
      return Object.fromEntries(columns.map((column, at) => [String(column), found[at] as string | number | null]))
    },
  }
}

export type RawAccess = ReturnType<typeof rawAccess>

/** `insert into TABLE (…) values (?, …)` with its values. */
export function insertOf(table: string, row: Row): [string, unknown[]] {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  return [`insert into ${table} (${columns.join(', ')}) values (${marks})`, Object.values(row)]
}

/** `update TABLE set … where …` with its values. */
export function updateOf(table: string, changes: Row, where: string): [string, unknown[]] {
  const set = Object.keys(changes).map((column) => `${column} = ?`)
  return [`update ${table} set ${set.join(', ')} where ${where}`, Object.values(changes)]
}
