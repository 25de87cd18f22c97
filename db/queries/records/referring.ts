import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { Mergeable, Referring } from '@/lib/editing/merge'
import type { RecordType } from '@/lib/editing/record-types'
import { recordsWhere } from './bundle-records'
import { lastVersions } from './editable'

/** Every record that names an actor or a topic, with the number of its last revision. */
export async function listReferring(db: Db, type: Mergeable, slug: string): Promise<Referring[]> {
  const key = sql`(select id from ${sql.raw(type)} where slug = ${slug})`
  const found: Referring[] = []
  for (const [of, where] of Object.entries(type === 'actor' ? namingActor(key) : namingTopic(key)) as [
    RecordType,
    SQL,
  ][]) {
    const records = await readRecords<{ slug?: string; id?: string }>(db, recordsWhere(of, where))
    const versions = await lastVersions(db, of)
    for (const record of records)
      found.push({
        type: of,
        record,
        version: versions.get(record.id ?? record.slug ?? '') ?? 0,
      } as unknown as Referring)
  }
  return found
}

const namingActor = (key: SQL): Partial<Record<RecordType, SQL>> => ({
  source: sql`source.id in (select source_id from source_author where actor_id = ${key})`,
  actor: sql`actor.id in (select actor_id from affiliation where organization_id = ${key})`,
  coding: sql`coding.id in (select coding_id from coding_actor where actor_id = ${key})`,
  quotation: sql`quotation.id in (select quotation_id from speaker where actor_id = ${key})`,
  position: sql`${key} in (position.actor_id, position.on_behalf_of_id, position.reported_by_id)`,
  claim: sql`${key} in (claim.claimant_id, claim.on_behalf_of_id, claim.reported_by_id)
    or claim.id in (select claim_id from response where actor_id = ${key})`,
  absence: sql`absence.actor_id = ${key}`,
})

const namingTopic = (key: SQL): Partial<Record<RecordType, SQL>> => ({
  topic: sql`t.broader_id = ${key}`,
  coding: sql`coding.id in (select coding_id from coding_topic where topic_id = ${key})`,
  position: sql`position.topic_id = ${key}`,
  claim: sql`claim.topic_id = ${key}`,
  absence: sql`absence.topic_id = ${key}`,
})
