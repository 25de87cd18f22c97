import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { positionRecord } from '@/db/queries/records/position-json'
import { listed } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type PositionRecord, positionRecordSchema } from '@/lib/records/read-model'

const h = holdingAs('h')
const BY_ID = sqlText(sql`select ${positionRecord(h)} from ${holding} h where ${h.spokenById} is null and ${h.uid}`)

/** Positions with everything inside them, each under its speaker, in the order of their ids. Unknown ids are left out. */
export async function listPositionsById(library: Library, ids: string[]): Promise<PositionRecord[]> {
  return readShaped(library, positionRecordSchema, sql`${BY_ID} in ${listed(ids)} order by ${h.uid}`)
}
