import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { insertRows, type Write } from './rows'

/** One revision: `before` is null or absent for a new record, `after` is null for a deleted one. */
export type NewRevision = { type: string; record: string; before?: object | null; after: object | null }

/** What the revisions of one write have in common. `batch` is the same for all of them (`newBatch`). */
export type Signature = { by: string; at: string; reason: string; batch: string }

/** The batch of a new write: a random UUID. */
export const newBatch = (): string => randomUUID()

/**
 * Inserts revisions. Each names the version of the bundle in whose shape its records are. The batch fails where a
 * number exists already.
 *
 * @param revisions a list, or a table expression of such rows as JSON (see `Rows`)
 * @param version SQL of a revision's number; a row is `value`
 */
export function insertRevisions(
  db: Db,
  revisions: NewRevision[] | SQL,
  { by, at, reason, batch }: Signature,
  version: SQL,
): Write {
  return insertRows(
    db,
    revisions,
    sql`revision (record_type, record, version, at, by, reason, before, after, shape, batch)`,
    // SQL null, not JSON null, which would count as a record.
    sql`value ->> 'type', value ->> 'record', ${version}, ${at}, ${by}, ${reason},
      nullif(value -> 'before', 'null'), nullif(value -> 'after', 'null'),
      ${sql.raw(String(BUNDLE_VERSION))}, ${batch}`,
  )
}
