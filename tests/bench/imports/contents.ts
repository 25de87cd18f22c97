import { createHash } from 'node:crypto'
import { Sqlite } from '@/db/engine/driver'

/** Tables that are no part of the library's present state. */
const OTHERS = /^(sqlite_|search|revision|import_|form_token|draft|migration)/

/** A digest of everything on record in a database: two databases of the same records have the same. */
export function digestOfRecords(file: string): string {
  const database = new Sqlite(file, { readonly: true })
  try {
    const hash = createHash('sha256')
    const tables = database.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all()
    for (const name of tables as string[]) {
      if (OTHERS.test(name)) continue
      const rows = database.prepare(`select * from "${name}" order by 1, 2`).raw(true).iterate()
      for (const row of rows) hash.update(`${name} ${JSON.stringify(row)}\n`)
    }
    return hash.digest('hex')
  } finally {
    database.close()
  }
}
