import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { positionJson } from '@/db/queries/records/json'
import type { PositionRecord } from '@/lib/records/read-model'

/** Positions with everything inside them, as their speakers', in no particular order. Unknown ids are left out. */
export async function listPositionsById(db: Library, ids: string[]): Promise<PositionRecord[]> {
  return readRecords<PositionRecord>(
    db,
    sql`select ${positionJson('h')} from holding h
      where h.spoken_by_id is null and h.uid in (select value from json_each(${JSON.stringify(ids)}))`,
  )
}
