import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { upgradeRecord } from '@/lib/bundle/upgrade'
import type { Fields, Revision } from '@/lib/revisions/model'

/**
 * The history of one record, the latest version first, each in the shape that records have today. `type` and
 * `record` as revisions name them.
 */
export async function listRevisions(db: Db, type: string, record: string): Promise<Revision[]> {
  const stored = await readRecords<Revision & { shape: number }>(
    db,
    sql`select json_object('version', version, 'at', at, 'by', "by", 'reason', reason,
        'before', json(before), 'after', json(after), 'shape', shape)
      from revision where record_type = ${type} and record = ${record} order by version desc`,
  )
  return stored.map(({ shape, before, after, ...revision }) => {
    const upgraded = (fields: Fields | null) => fields && upgradeRecord(type, fields, shape)
    return { ...revision, before: upgraded(before), after: upgraded(after) }
  })
}
