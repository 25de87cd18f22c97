import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'

/** A version of a source's text, whole. */
export type HeldText = { source: string; version: number; hash: string; addedOn: string; body: string }

/** Sources whose texts the library holds, in the order they were added. */
export async function listSourcesWithText(db: Db): Promise<string[]> {
  const rows = await db.values<[string]>(
    sql`select slug from source where id in (select source_id from source_text) order by id`,
  )
  return rows.map(([slug]) => slug)
}

/** Every version of one source's text, the first one first. One source at a time: texts are long. */
export async function listTexts(db: Db, source: string): Promise<HeldText[]> {
  return readRecords<HeldText>(
    db,
    sql`select json_object('source', ${source}, 'version', version, 'hash', hash, 'addedOn', added_on, 'body', body)
      from source_text where source_id = (select id from source where slug = ${source}) order by version`,
  )
}
