import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Change } from '@/lib/editing/change'
import { recordName } from '@/lib/records/registry'
import { insertRevisions } from '../insert/revisions'
import type { Write } from '../insert/rows'
import type { Authorship } from '../load-bundle'

/** Inserts the next revision of each changed record. The batch fails where somebody else has inserted that revision. */
export function revisionsOf(db: Db, changes: Change[], authorship: Authorship & { reason: string }): Write {
  const rows = changes.flatMap(({ type, before, after, version }) => {
    const record = after ?? before
    return record ? [{ type, record: recordName(record), version: version + 1, before, after }] : []
  })
  return insertRevisions(db, rows, authorship, sql`value ->> 'version'`)
}
