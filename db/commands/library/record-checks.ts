import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BundleQuotation } from '@/lib/bundle/schema'
import type { CheckResult } from '@/lib/vocabulary'
import { insertRevisions, newBatch } from '../insert/revisions'
import type { Write } from '../insert/rows'
import type { Authorship } from '../load-bundle'

/** The result of checking one quotation against the text with this SHA-256, on a day (YYYY-MM-DD). */
export type RecordedCheck = { quotation: BundleQuotation; result: CheckResult; on: string; hash: string }

/**
 * Stores the results of checks, each with a revision of the quotation before and after. A check that changes only the
 * day is stored as well: that somebody looked is worth knowing.
 */
export async function recordChecks(db: Db, checks: RecordedCheck[], { by, at }: Authorship): Promise<void> {
  if (checks.length === 0) return
  const rows = checks.map(({ quotation, result, on, hash }) => ({
    id: quotation.id,
    result,
    on,
    hash,
    before: quotation,
    after: { ...quotation, checked: { result, on, hash } },
  }))
  const statements: [Write, ...Write[]] = [
    db.run(
      sql`update quotation set check_result = c.value ->> 'result', checked_on = c.value ->> 'on',
          checked_hash = c.value ->> 'hash'
        from json_each(${JSON.stringify(rows)}) as c where quotation.uid = c.value ->> 'id'`,
    ),
    insertRevisions(
      db,
      rows.map(({ id, before, after }) => ({ type: 'quotation', record: id, before, after })),
      { by, at, batch: newBatch(), reason: 'checked' },
      sql`1 + coalesce((select max(version) from revision r
        where r.record_type = 'quotation' and r.record = value ->> 'record'), 0)`,
    ),
  ]
  await db.batch(statements)
}
