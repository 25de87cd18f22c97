import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** First part of a record's address, and the table and column that the second part names. */
const RECORDS: Record<string, [table: string, column: string]> = {
  actors: ['actor', 'slug'],
  claims: ['claim', 'slug'],
  positions: ['position', 'uid'],
  sources: ['source', 'slug'],
  topics: ['topic', 'slug'],
}

/** Whether the record that an address names is there; undefined where the address names none of a known kind. */
export async function recordExists(db: Db, path: string): Promise<boolean | undefined> {
  const [, section = '', name, ...rest] = path.split('/')
  const record = RECORDS[section]
  if (!record || !name || rest.length > 0) return undefined
  const [table, column] = record
  const rows = await db.values(sql`select 1 from ${sql.raw(table)} where ${sql.raw(column)} = ${name}`)
  return rows.length > 0
}
