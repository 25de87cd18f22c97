import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { type CountingScope, counting } from '@/db/queries/library/counting'
import { outdatedJson } from '@/db/queries/records/json'
import type { HeldStance } from '@/lib/actors/model'

/** What counts at a date, without words and evidence: for agreement, standing and counts over many actors. */
export async function listHeldStances(db: Library, scope: CountingScope): Promise<HeldStance[]> {
  return readRecords(
    db,
    sql`with ${counting(scope)}
      select json_object('id', r.uid, 'holder', json_object('slug', holder.slug, 'name', holder.name, 'kind', holder.kind),
        'topic', topic.slug, 'summit', summit.slug, 'stance', r.stance, 'outdated', ${sql.raw(outdatedJson('r'))}, 'basis', r.basis,
        'reportedBy', iif(reporter.id is null, null, json_object('slug', reporter.slug, 'name', reporter.name)),
        'voices', (select json_group_array(slug) from actor where id in (r.actor_id, r.on_behalf_of_id)))
      from ranked r join actor holder on holder.id = r.holder_id join topic on topic.id = r.topic_id
        left join summit on summit.id = r.summit_id left join actor reporter on reporter.id = r.reported_by_id
      where r.bearing = 'counts' and r.place = 1 order by r.holder_id, r.topic_id, r.id`,
  )
}
