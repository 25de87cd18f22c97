import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Change } from '@/lib/editing/change'
import { recordName } from '@/lib/records/registry'
import { insertRevisions } from '../insert/revisions'
import type { Write } from '../insert/rows'
import type { Authorship } from '../load-bundle'

/** The next revision of each changed record. One that is there by now makes the whole batch fail. */
export function revisionsOf(db: Db, changes: Change[], authorship: Authorship & { reason: string }): Write {
  const rows = changes.flatMap(({ type, before, after, version }) => {
    const record = after ?? before
    return record ? [{ type, record: recordName(record), version: version + 1, before, after }] : []
  })
  return insertRevisions(db, rows, authorship, sql`value ->> 'version'`)
}
