import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { revision } from '@/db/schema/history'

/** The UUID of the library's first batch, which tells it from every other library; empty while nothing is loaded. */
export async function findIdentity(db: Db): Promise<string> {
  const rows = await db.values<[string]>(sql`select batch from ${revision} order by id limit 1`)
  return rows[0]?.[0] ?? ''
}
