import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { tableOf } from '@/db/records/names'
import type { Change } from '@/lib/editing/change'
import { type FormerName, nameInAddress } from '@/lib/editing/former-name'
import { recordName } from '@/lib/records/registry'
import type { Signature } from '../insert/revisions'
import type { Write } from '../insert/rows'

/** A change after which a record is named otherwise in revisions and references, too. */
export function isRenamed({ before, after }: Change): boolean {
  return before !== null && after !== null && recordName(before) !== recordName(after)
}

/** Gives a row its new name. What refers to it does so by its key and stays. */
export function renameRow(db: Db, { type, before, after }: Change): Write[] {
  if (!before || !after) return []
  const table = sql.raw(getTableName(tableOf(type)))
  return [db.run(sql`update ${table} set slug = ${recordName(after)} where slug = ${recordName(before)}`)]
}

/** Lets the names forward that changes take away, and no name that a record has now. */
export function formerNameWrites(db: Db, changes: Change[]): Write[] {
  return changes.flatMap(({ type, before, after }) => {
    const [old, present] = [nameInAddress(type, before), nameInAddress(type, after)]
    if (present === undefined || old === present) return []
    const free = db.run(sql`delete from former_name where record_type = ${type} and name = ${present}`)
    return old === undefined ? [free] : [free, ...forward(db, { type, name: old, present, merged: false })]
  })
}

/** Lets a name forward to another one, with all that forward to it already. */
export function forward(db: Db, { type, name, present, merged }: FormerName): Write[] {
  const kind = Number(merged)
  return [
    db.run(sql`update former_name set present = ${present}, merged = max(merged, ${kind})
      where record_type = ${type} and present = ${name}`),
    db.run(sql`insert into former_name (record_type, name, present, merged) values (${type}, ${name}, ${present}, ${kind})
      on conflict (record_type, name) do update set present = excluded.present, merged = excluded.merged`),
  ]
}

/** The versions of a source's text go on under its new name, where the next one follows them. */
export function renameTextVersions(
  db: Db,
  { before, after }: Change,
  { by, at, batch }: Omit<Signature, 'reason'>,
): Write[] {
  if (!before || !after) return []
  const last = sql`(select coalesce(max(version), 0) from revision
    where record_type = 'source-text' and record = ${recordName(after)})`
  return [
    db.run(sql`insert into revision (record_type, record, version, at, by, reason, before, after, shape, batch)
      select record_type, ${recordName(after)}, version, ${at}, ${by}, ${`of ${recordName(before)}`}, before, after, shape, ${batch}
      from revision where record_type = 'source-text' and record = ${recordName(before)} and version > ${last}
      order by version`),
  ]
}
