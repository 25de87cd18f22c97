import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/**
 * From here on a handle sees one state of the library, whatever is written meanwhile: a file that takes minutes is
 * neither torn nor stopped by an edit. Only for a connection that nobody else asks anything; while it lasts, the log
 * of writes cannot be folded into the database, so whoever begins one must see to its end.
 */
export async function beginSnapshot(db: Db): Promise<void> {
  await db.run(sql`begin`)
  // A transaction that only begins sees nothing yet; the first read decides which state it keeps.
  await db.values(sql`select 1 from library limit 1`)
}

export async function endSnapshot(db: Db): Promise<void> {
  await db.run(sql`commit`)
}
