import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { upgradeRecord } from '@/lib/bundle/upgrade'
import type { Fields, Revision } from '@/lib/revisions/model'

const fieldsSchema = z.record(z.string(), z.unknown()).nullable()

/** A revision as stored: `shape` is the version of the bundle that `before` and `after` were written in. */
const storedRevisionSchema = z.strictObject({
  version: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  before: fieldsSchema,
  after: fieldsSchema,
  shape: z.int(),
})

/**
 * The history of one record, the latest version first, each upgraded to the shape that records have today.
 *
 * @param type, record as revisions name them: "source-text" is a type of revisions that is no type of records
 */
export async function listRevisions(db: Db, type: string, record: string): Promise<Revision[]> {
  const stored = await readShaped(
    db,
    storedRevisionSchema,
    sql`select json_object('version', version, 'at', at, 'by', "by", 'reason', reason,
        'before', json(before), 'after', json(after), 'shape', shape)
      from revision where record_type = ${type} and record = ${record} order by version desc`,
  )
  return stored.map(({ shape, before, after, ...revision }) => {
    const upgraded = (fields: Fields | null) => fields && upgradeRecord(type, fields, shape)
    return { ...revision, before: upgraded(before), after: upgraded(after) }
  })
}
