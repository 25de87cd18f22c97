import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { Occasion } from '@/lib/topic/occasion'
import { type CountingScope, counting } from './counting'
import { named, outdatedJson } from './record-json'

/**
 * Every occasion on which somebody is on record, each with how it bears on the day asked for. Built on the
 * one query that says which position counts.
 */
export async function listOccasions(db: Db, scope: CountingScope): Promise<Occasion[]> {
  return readRecords<Occasion>(
    db,
    sql`with ${counting(scope)} select ${OCCASION_JSON} from ranked r join actor holder on holder.id = r.holder_id
      where r.bearing <> 'left_out' order by r.id, r.holder_id`,
  )
}

const OCCASION_JSON: SQL = sql.raw(`json_object(
  'id', r.uid,
  'holder', json_object('slug', holder.slug, 'name', holder.name, 'sortName', holder.sort_name, 'kind', holder.kind),
  'actor', ${named('r.actor_id')}, 'onBehalfOf', ${named('r.on_behalf_of_id')},
  'reportedBy', ${named('r.reported_by_id')}, 'topic', (select slug from topic where id = r.topic_id),
  'summit', (select slug from summit where id = r.summit_id), 'wording', r.wording, 'outdated', ${outdatedJson('r')}, 'stance', r.stance,
  'basis', r.basis, 'statedOn', r.stated_on, 'statedFrom', r.stated_from, 'statedTo', r.stated_to,
  'source', (select s.slug from quotation q join source s on s.id = q.source_id where q.id = r.quotation_id),
  'bearing', case when r.bearing = 'uncertain' then 'uncertain' when r.place = 1 then 'counts' else 'behind' end)`)
