import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { insertRows, type Write } from './rows'

/** One revision: `before` is null or left out for a new record, `after` is null for one that is taken out. */
export type NewRevision = { type: string; record: string; before?: object | null; after: object | null }

/**
 * Adds revisions, each with the version of the bundle whose shape its records have. `version` is the SQL of their
 * numbers, where a row is `value`. A number that is taken makes the whole batch fail.
 */
export function insertRevisions(
  db: Db,
  revisions: NewRevision[],
  { by, at, reason }: { by: string; at: string; reason: string },
  version: SQL,
): Write {
  return insertRows(
    db,
    revisions,
    sql`revision (record_type, record, version, at, by, reason, before, after, shape)`,
    // A JSON null would be content: the column says what was, or nothing.
    sql`value ->> 'type', value ->> 'record', ${version}, ${at}, ${by}, ${reason},
      nullif(value -> 'before', 'null'), nullif(value -> 'after', 'null'),
      ${sql.raw(String(BUNDLE_VERSION))}`,
  )
}
