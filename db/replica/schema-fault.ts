import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Engine } from '@/db/engine/engine'
import { objectsKey } from '@/db/migrate'
import { projectFile } from '@/db/project-file'

/** Why a library that others migrate cannot be read by this program, as the end of a sentence that begins with its name. */
export type SchemaFault = string

const NEWER: SchemaFault =
  'was written by a newer version of Parley than this one. Bring this machine to the version that editors write with'
const OLDER: SchemaFault =
  'has not been opened by this version of Parley yet. Bring the Parley that editors write with to this version, or seed the library with it'

/** Finds out whether a library has the schema of this program; undefined where it has. */
export function schemaCheck(): (engine: Engine) => Promise<SchemaFault | undefined> {
  const migrations = readMigrationFiles({ migrationsFolder: projectFile('db/migrations') }).map(({ hash }) => hash)
  const known = JSON.stringify([...migrations, objectsKey(migrations)])
  return async (engine) => {
    const all = (sql: string, params: unknown[] = []) => engine.run({ sql, params, method: 'values' })
    const { rows: tables } = await all(`select 1 from sqlite_schema where type = 'table' and name = 'migration'`)
    if (tables.length === 0) return OLDER
    const { rows } = await all(COUNTS, [known])
    const [unknown, applied] = rows[0] as [number, number]
    if (unknown > 0) return NEWER
    return applied < migrations.length + 1 ? OLDER : undefined
  }
}

/** Migrations that this program does not know (only they have a day), and what it knows and was done. */
const COUNTS = `
  select coalesce(sum(not known and created > 0), 0), coalesce(sum(known), 0)
  from (select created, hash in (select value from json_each(?)) as known from migration)`
