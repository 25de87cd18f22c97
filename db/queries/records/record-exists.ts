import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { tableOf } from '@/db/records/names'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'

/** Table and name column of records, by the first part of their addresses. */
const RECORDS = new Map(
  RECORD_TYPES.flatMap((type) => {
    const { list, address } = descriptorOf(type)
    const column = address === 'id' ? 'uid' : 'slug'
    return address === undefined ? [] : [[list, { table: getTableName(tableOf(type)), column }] as const]
  }),
)

/**
 * Whether the record in an address exists, also for pages below the record's own; undefined where the address names no
 * record.
 */
export async function recordExists(db: Db, path: string): Promise<boolean | undefined> {
  const [, section = '', name] = path.split('/')
  const record = RECORDS.get(section)
  // A name with a dot asks for a file, which another route answers; "new" is the page for a new record.
  if (!record || !name || name.includes('.') || name === 'new') return undefined
  const rows = await db.values(sql`select 1 from ${sql.raw(record.table)} where ${sql.raw(record.column)} = ${name}`)
  return rows.length > 0
}
