import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** First part of a record's address, and the table and column that the second part names. */
const RECORDS = new Map<string, { table: string; name: string }>([
  ['actors', { table: 'actor', name: 'slug' }],
  ['claims', { table: 'claim', name: 'slug' }],
  ['positions', { table: 'position', name: 'uid' }],
  ['sources', { table: 'source', name: 'slug' }],
  ['summits', { table: 'summit', name: 'slug' }],
  ['topics', { table: 'topic', name: 'slug' }],
])

/** Whether the record that an address names, or stands under, is there; undefined where it names none of a known kind. */
export async function recordExists(db: Db, path: string): Promise<boolean | undefined> {
  const [, section = '', name] = path.split('/')
  const record = RECORDS.get(section)
  // A name with a dot in it asks for the record as a file, which another route answers; "new" is where one is made.
  if (!record || !name || name.includes('.') || name === 'new') return undefined
  const rows = await db.values(sql`select 1 from ${sql.raw(record.table)} where ${sql.raw(record.name)} = ${name}`)
  return rows.length > 0
}
