import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Change } from '@/lib/editing/change'
import { recordName } from '@/lib/records/registry'
import { insertRevisions, type Signature } from '../insert/revisions'
import type { Write } from '../insert/rows'
import { isRenamed } from './rename'

/**
 * The next revision of each changed record; a record that is renamed ends under the one name and begins, or goes on,
 * under the other. One that is there by now makes the whole batch fail.
 */
export function revisionsOf(db: Db, changes: Change[], signature: Signature): Write[] {
  const rows = changes.flatMap((change) => {
    const { type, before, after, version } = change
    const record = after ?? before
    if (!record) return []
    if (isRenamed(change) && before)
      return [{ type, record: recordName(before), version: version + 1, before, after: null }]
    return [{ type, record: recordName(record), version: version + 1, before, after }]
  })
  const renamed = changes.flatMap((change) =>
    isRenamed(change) && change.after
      ? [{ type: change.type, record: recordName(change.after), before: null, after: change.after }]
      : [],
  )
  const next = sql`1 + (select coalesce(max(version), 0) from revision
    where record_type = value ->> 'type' and record = value ->> 'record')`
  return [
    insertRevisions(db, rows, signature, sql`value ->> 'version'`),
    ...(renamed.length > 0 ? [insertRevisions(db, renamed, signature, next)] : []),
  ]
}
