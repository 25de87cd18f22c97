import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Signature } from '@/db/commands/insert/revisions'
import type { Write } from '@/db/commands/insert/rows'
import type { MadeBatch } from '@/db/queries/records/made-batch'
import { nameColumn, tableOf } from '@/db/records/names'
import { listed } from '@/db/sql-json'
import { RECORD_TYPES } from '@/lib/records/record-type'

/**
 * The statements that delete the records that a batch made, set by set, each with a last revision; and the texts that it
 * added to sources that stay.
 */
export function removalWrites(
  db: Db,
  { batch, removable }: MadeBatch,
  { by, at, reason, batch: own }: Signature,
): Write[] {
  const types = RECORD_TYPES.filter((type) => removable.has(type)).toReversed()
  const keys = (type: (typeof types)[number]) => listed(removable.get(type) ?? [])
  return [
    ...textRemovals(db, batch, { by, at, reason, batch: own }),
    ...types.map((type) => {
      const name = sql.raw(nameColumn(tableOf(type)).name)
      // With a plus, because the index of names would look through all keys for every record.
      return db.run(sql`insert into revision (record_type, record, version, at, by, reason, before, after, shape, batch)
        select r.record_type, r.record, r.version + 1, ${at}, ${by}, ${reason}, r.after, null, r.shape, ${own}
        from revision r join ${sql.raw(getTableName(tableOf(type)))} t on t.${name} = r.record
        where r.batch = ${batch} and r.record_type = ${type} and +t.id in ${keys(type)} order by r.id`)
    }),
    // Authors who go are named by sources that go after them.
    db.run(sql`delete from source_author where source_id in ${keys('source')}`),
    ...types.map((type) => db.run(sql`delete from ${sql.raw(getTableName(tableOf(type)))} where id in ${keys(type)}`)),
  ]
}

/** Versions of texts that the batch added and that are still the newest. They go with their history told. */
function textRemovals(db: Db, batch: string, { by, at, reason, batch: own }: Signature): Write[] {
  const added = sql`from revision r join source s on s.slug = r.record
    join source_text t on t.source_id = s.id and t.version = r.after ->> 'version' and t.hash = r.after ->> 'hash'
    where r.batch = ${batch} and r.record_type = 'source-text' and r.after is not null
      and t.version = (select max(n.version) from source_text n where n.source_id = s.id)`
  return [
    db.run(sql`insert into revision (record_type, record, version, at, by, reason, before, after, shape, batch)
      select r.record_type, r.record, 1 + (select max(v.version) from revision v
          where v.record_type = r.record_type and v.record = r.record), ${at}, ${by}, ${reason}, r.after, null, r.shape, ${own}
      ${added} order by r.id`),
    db.run(sql`delete from source_text where (source_id, version) in (select t.source_id, t.version ${added})`),
  ]
}
