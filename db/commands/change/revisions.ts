import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type Change, recordName } from '@/lib/editing/record-types'
import { insertRows, type Write } from '../insert/rows'
import type { Authorship } from '../load-bundle'

/** The next revision of each changed record. One that is there by now makes the whole batch fail. */
export function revisionsOf(db: Db, changes: Change[], { by, at, reason }: Authorship & { reason: string }): Write {
  const rows = changes.flatMap(({ type, before, after, version }) => {
    const record = after ?? before
    return record ? [{ type, record: recordName(record), version: version + 1, before, after }] : []
  })
  return insertRows(
    db,
    rows,
    sql`revision (record_type, record, version, at, by, reason, before, after)`,
    // A JSON null is no content: the column says what was, or nothing.
    sql`value ->> 'type', value ->> 'record', value ->> 'version', ${at}, ${by}, ${reason},
      iif(value ->> 'before' is null, null, value -> 'before'), iif(value ->> 'after' is null, null, value -> 'after')`,
  )
}
