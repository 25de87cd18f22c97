import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { Revision } from '@/lib/revisions/model'

/** The history of one record, the latest version first. `type` and `record` as revisions name them. */
export async function listRevisions(db: Db, type: string, record: string): Promise<Revision[]> {
  return readRecords<Revision>(
    db,
    sql`select json_object('version', version, 'at', at, 'by', "by", 'reason', reason,
        'before', json(before), 'after', json(after))
      from revision where record_type = ${type} and record = ${record} order by version desc`,
  )
}
