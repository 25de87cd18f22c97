import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { SameWords } from '@/lib/position/model'
import { named } from './record-json'

/** Records other than a position that rest on one of its quotations: what else the same words prove. */
export async function listSameWords(db: Db, position: string): Promise<SameWords[]> {
  const quotation = sql.raw(`(select uid from quotation where id = link.quotation_id)`)
  const actor = (key: string) => sql.raw(named(key))
  return readRecords<SameWords>(
    db,
    sql`with words as (
        select pq.quotation_id from position p join position_quotation pq on pq.position_id = p.id
        where p.uid = ${position})
      select json_object('kind', 'position', 'id', p.uid, 'quotation', ${quotation}, 'actor', ${actor('p.actor_id')},
          'topic', topic.label, 'stance', p.stance,
          'secondHand', json(iif(p.reported_by_id is null, 'false', 'true')))
        from position_quotation link join position p on p.id = link.position_id join topic on topic.id = p.topic_id
        where link.quotation_id in words and p.uid <> ${position} and p.shown = 1
      union all
      select json_object('kind', 'claim', 'slug', claim.slug, 'quotation', ${quotation},
          'actor', ${actor('claim.claimant_id')}, 'statement', claim.statement)
        from claim_quotation link join claim on claim.id = link.claim_id join coding on coding.id = claim.coding_id
        where link.quotation_id in words and claim.status = 'published' and coding.published = 1
      union all
      select json_object('kind', 'response', 'slug', claim.slug, 'quotation', ${quotation},
          'actor', ${actor('response.actor_id')}, 'statement', claim.statement, 'response', response.kind)
        from response_quotation link join response on response.id = link.response_id
          join claim on claim.id = response.claim_id join coding on coding.id = response.coding_id
        where link.quotation_id in words and claim.status = 'published' and coding.published = 1
      union all
      select json_object('kind', 'absence', 'topic', topic.slug, 'label', topic.label, 'quotation', ${quotation},
          'actor', ${actor('absence.actor_id')}, 'silence', absence.kind)
        from absence_quotation link join absence on absence.id = link.absence_id
          join topic on topic.id = absence.topic_id
        where link.quotation_id in words`,
  )
}
