import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Engine } from './engine/engine'
import { objectsKey } from './migrate'
import { projectFile } from './project-file'

/** A schema that is not the one of this program: of a newer version, or of an earlier one or none. */
export type SchemaState = 'newer' | 'older'

/** Finds out whether a database has the schema of this program, by reading; undefined where it has. */
export function schemaStateCheck(): (engine: Engine) => Promise<SchemaState | undefined> {
  const migrations = readMigrationFiles({ migrationsFolder: projectFile('db/migrations') }).map(({ hash }) => hash)
  const known = JSON.stringify([...migrations, objectsKey(migrations)])
  return async (engine) => {
    const all = (sql: string, params: unknown[] = []) => engine.run({ sql, params, method: 'values' })
    const { rows: tables } = await all(`select 1 from sqlite_schema where type = 'table' and name = 'migration'`)
    if (tables.length === 0) return 'older'
    const { rows } = await all(COUNTS, [known])
    const [unknown, applied] = rows[0] as [number, number]
    if (unknown > 0) return 'newer'
    return applied < migrations.length + 1 ? 'older' : undefined
  }
}

/** Migrations that this program does not know (only they have a day), and what it knows and was done. */
const COUNTS = `
  select coalesce(sum(not known and created > 0), 0), coalesce(sum(known), 0)
  from (select created, hash in (select value from json_each(?)) as known from migration)`
